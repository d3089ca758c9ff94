import type { Operator } from './expression.ts';

/** A word of a condition; `bad` is what no rule of the language covers. */
export type Token =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'bad'; readonly text: string };

/** Splits a condition into its words. */
export function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(words)].map(({ groups = {}, 0: word }) => tokenOf(groups, word));
}

const words = new RegExp(
  [
    /\$\{(?<braced>\w+)\}|\$(?<plain>\w+)/,
    /"(?<double>[^"]*)"|'(?<single>[^']*)'/,
    /\/(?<source>(?:\\.|[^\\/])*)\/(?<flags>[ims]*)/,
    /(?<nothing>null\b)/,
    /(?<operator>==|!=|=~|!~|&&|\|\|)/,
    /(?<bracket>[()])/,
    /(?<bad>\S)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

function tokenOf(groups: Readonly<Record<string, string | undefined>>, word: string): Token {
  const { braced, plain, double, single, source, flags, nothing, operator, bracket } = groups;
  const name = braced ?? plain;
  if (name !== undefined) return { kind: 'variable', name };
  const value = double ?? single;
  if (value !== undefined) return { kind: 'text', value };
  if (source !== undefined) return { kind: 'pattern', source, flags: flags ?? '' };
  if (nothing !== undefined) return { kind: 'null' };
  if (operator !== undefined) return { kind: 'operator', operator: operator as Operator };
  if (bracket !== undefined) return { kind: bracket === '(' ? 'open' : 'close' };
  return { kind: 'bad', text: word };
}
