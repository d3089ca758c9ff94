import { stringify } from 'yaml';
import { isObject } from '../place.ts';

/** Operators that change how a file is written and not what it says. */
export const spellingOperators: readonly string[] = ['keys-reordered', 'comments-added', 'quoted-differently'];

/** A text that says the same in other words, so that no decision may differ. */
export interface Spelling {
  readonly operator: string;
  readonly change: string;
  readonly text: string;
}

/** The same document with its keys in another order, with comments, and quoted differently. */
export function spellingsOf(content: unknown): readonly Spelling[] {
  return [
    { operator: 'keys-reordered', change: 'the keys of all objects in reverse order', text: plain(reversed(content)) },
    {
      operator: 'comments-added',
      change: 'a comment before every line',
      text: plain(content).replaceAll(/^(?=\S)/gm, '# a comment\n'),
    },
    {
      operator: 'quoted-differently',
      change: 'texts and keys in double quotes',
      text: stringify(content, {
        aliasDuplicateObjects: false,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'QUOTE_DOUBLE',
      }),
    },
  ];
}

function plain(content: unknown): string {
  return stringify(content, { aliasDuplicateObjects: false });
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .reverse(),
  );
}
