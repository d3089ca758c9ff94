import { distance } from 'fastest-levenshtein';
import { findRule } from '#catalogue';
import type { Shape } from './config-shape.ts';

/** Everything that is wrong with a value, a line each: where, what it must be, what was received, what to do. */
export function problemsOf(value: unknown, shape: Shape, at = ''): readonly string[] {
  if (shape.kind === 'object') return problemsOfObject(value, shape, at);
  if (shape.kind === 'list') return problemsOfList(value, shape, at);
  if (shape.kind === 'number') return problemsOfNumber(value, shape, at);
  if (typeof value !== 'string' || value.trim() === '') {
    return [
      `${at}: expected ${shape.kind === 'rule' ? 'the id of a rule' : 'a text'}: found ${shown(value)}: ${fixes[shape.kind]}`,
    ];
  }
  if (shape.kind === 'text' || findRule(value) !== undefined) return [];
  return [`${at}: the catalogue has no such rule: found \`${value}\`: ${fixes.rule}`];
}

const fixes = { text: 'write it in quotes', rule: '`assay rules` lists them' };

type ObjectShape = Extract<Shape, { readonly kind: 'object' }>;

function problemsOfObject(
  value: unknown,
  { keys, needs = [], needsOneOf = [] }: ObjectShape,
  at: string,
): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${at || 'its export'}: expected an object: found ${shown(value)}: write ${named(Object.keys(keys))}`];
  }
  const inside = (key: string) => (at === '' ? key : `${at}.${key}`);
  // A key that is there without a value is as good as left out.
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  const missing = needs.filter((key) => !entries.some(([own]) => own === key));
  const hasNone = needsOneOf.length > 0 && !entries.some(([own]) => needsOneOf.includes(own));
  return [
    ...(hasNone ? [`${at}: one of ${needsOneOf.join(', ')} is needed: found none: add one`] : []),
    ...missing.map((key) => `${inside(key)}: it is needed: found nothing: add it`),
    ...entries.flatMap(([key, own]) => {
      const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
      return shape === undefined
        ? [unknownKey(inside(key), key, Object.keys(keys))]
        : problemsOf(own, shape, inside(key));
    }),
  ];
}

function unknownKey(at: string, key: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, far: distance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(2, name.length / 3))
    .sort((one, other) => one.far - other.far)
    .at(0);
  const advice = near === undefined ? `expected one of ${known.join(', ')}` : `did you mean \`${near.name}\`?`;
  return `${at}: there is no such key: ${advice}`;
}

function problemsOfList(
  value: unknown,
  { of, fewest = 0 }: Extract<Shape, { readonly kind: 'list' }>,
  at: string,
): readonly string[] {
  if (!Array.isArray(value)) return [`${at || 'its content'}: expected a list: found ${shown(value)}: put it in [ ]`];
  if (value.length < fewest)
    return [`${at}: expected ${fewest} or more: found an empty list: name some, or leave it out`];
  return value.flatMap((item, index) => problemsOf(item, of, `${at}[${index}]`));
}

function problemsOfNumber(
  value: unknown,
  { max = Number.MAX_SAFE_INTEGER, whole = false, says }: Extract<Shape, { readonly kind: 'number' }>,
  at: string,
): readonly string[] {
  const fits = typeof value === 'number' && value >= 0 && value <= max && (!whole || Number.isInteger(value));
  return fits ? [] : [`${at}: expected ${says}: found ${shown(value)}: mend it or leave it out`];
}

function shown(value: unknown): string {
  if (value === undefined || typeof value === 'function') return typeof value === 'function' ? 'a function' : 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}

function named(keys: readonly string[]): string {
  return `{ ${keys.join(', ')} }`;
}
