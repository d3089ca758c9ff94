import { isDeepStrictEqual } from 'node:util';
import type { Movement, Shift } from '../delta.ts';

/** Which way it is when there is more of something, or when something becomes true. */
export type Direction = 'wider' | 'narrower' | 'sideways';

/** One part of an outcome on both sides. */
export interface Part<T> {
  readonly at: string;
  /** What the part is called, such as `approvals left`. */
  readonly called: string;
  readonly before: T;
  readonly after: T;
  readonly more: Direction;
}

/** A yes or no: `mergeable: yes, before no`. */
export function flagShift({ at, called, before, after, more }: Part<boolean>): readonly Shift[] {
  if (before === after) return [];
  const words = `${called}: ${after ? 'yes' : 'no'}, before ${before ? 'yes' : 'no'}`;
  return [{ at, before, after, movement: after ? more : opposite(more), words }];
}

/** A number: `approvals left: 2, before 1`. */
export function countShift({ at, called, before, after, more }: Part<number>): readonly Shift[] {
  if (before === after) return [];
  const words = `${called}: ${after}, before ${before}`;
  return [{ at, before, after, movement: after > before ? more : opposite(more), words }];
}

/** Names of which some came and some went: `failed checks: gains draft_status, loses not_approved`. */
export function namesShift({ at, called, before, after, more }: Part<readonly string[]>): readonly Shift[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [gained, lost] = [without(after, before), without(before, after)];
  const words = [
    ...(gained.length === 0 ? [] : [`gains ${gained.join(', ')}`]),
    ...(lost.length === 0 ? [] : [`loses ${lost.join(', ')}`]),
  ];
  const movement = joined([
    ...(gained.length === 0 ? [] : [more]),
    ...(lost.length === 0 ? [] : [opposite(more)]),
    'sideways',
  ]);
  return [
    { at, before, after, movement, words: `${called}: ${words.length === 0 ? 'another order' : words.join(', ')}` },
  ];
}

/** Anything else that is different and neither wider nor narrower. */
export function otherShift({ at, called, before, after }: Omit<Part<unknown>, 'more'>): readonly Shift[] {
  if (isDeepStrictEqual(before, after) || JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ at, before, after, movement: 'sideways', words: `${called}: ${told(after)}, before ${told(before)}` }];
}

/** Two lists of things that have a key: those that only one side has, and those that both have. */
export function matched<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): { readonly gained: readonly T[]; readonly lost: readonly T[]; readonly kept: readonly (readonly [T, T])[] } {
  const [old, current] = [keyed(before, keyOf), keyed(after, keyOf)];
  return {
    gained: [...current].flatMap(([key, one]) => (old.has(key) ? [] : [one])),
    lost: [...old].flatMap(([key, one]) => (current.has(key) ? [] : [one])),
    kept: [...old].flatMap(([key, one]) => {
      const other = current.get(key);
      return other === undefined ? [] : [[one, other] as const];
    }),
  };
}

/** Several movements as one: both ways where some go one way and some the other. */
export function joined(movements: readonly Movement[]): Movement {
  if (movements.includes('broken')) return 'broken';
  const [wider, narrower] = [movements.includes('wider'), movements.includes('narrower')];
  if (movements.includes('both') || (wider && narrower)) return 'both';
  if (wider) return 'wider';
  return narrower ? 'narrower' : 'sideways';
}

/** The other way. */
export function opposite(direction: Direction): Direction {
  if (direction === 'sideways') return 'sideways';
  return direction === 'wider' ? 'narrower' : 'wider';
}

/** The same key twice gets a number, so that no item is lost. */
function keyed<T>(items: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    let [free, number] = [key, 1];
    while (found.has(free)) {
      number += 1;
      free = `${key}#${number}`;
    }
    found.set(free, item);
  }
  return found;
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function told(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
