import { exampleOf } from '../example-of.ts';
import type { FaultKind, FaultMaker, FaultyChange } from './fault.ts';
import { replacing } from './fault.ts';
import { isPlainObject, pathOf } from './visited.ts';

/** Faults of lists, and of objects whose keys the author invents. */
export const collectionFaults = {
  'too-few-items': (at) => {
    const { minItems = 0 } = at.shape.kind === 'list' ? at.shape : {};
    return minItems > 0 && Array.isArray(at.value)
      ? [replacing('too-few-items', at, at.value.slice(0, minItems - 1))]
      : [];
  },
  'too-many-items': (at, { profile, bounds }) => {
    const { shape, value } = at;
    if (shape.kind !== 'list' || !Array.isArray(value)) return [];
    const { maxItems = bounds.longestList + 1 } = shape;
    if (maxItems > bounds.longestList) return [];
    const further = Array.from({ length: maxItems + 1 }, (_, index) => exampleOf(shape.of, index, profile));
    return [replacing('too-many-items', at, [...value, ...further].slice(0, maxItems + 1))];
  },
  'repeated-item': (at) => {
    const unique = at.shape.kind === 'list' && at.shape.unique === true;
    if (!unique || !Array.isArray(at.value) || at.value.length === 0) return [];
    const items = [...at.value, at.value[0]];
    return [{ ...replacing('repeated-item', at, items), path: pathOf([...at.place, at.value.length]) }];
  },
  'malformed-key': (at, { profile }) => {
    const { shape, place, value } = at;
    if (shape.kind !== 'map' || shape.keys === undefined || !isPlainObject(value)) return [];
    const odd = [...place, shape.keys.bad];
    const edits = [{ place: odd, value: exampleOf(shape.of, 0, profile) }];
    return [{ kind: 'malformed-key', path: pathOf(odd), code: 'malformed-key', rejected: true, edits }];
  },
  'too-few-keys': (at) =>
    at.shape.kind === 'map' && at.shape.minKeys === 1 ? [replacing('too-few-keys', at, {})] : [],
  'too-many-keys': (at, { profile }): readonly FaultyChange[] => {
    const { shape, value } = at;
    if (shape.kind !== 'map' || shape.maxKeys === undefined || shape.keys === undefined) return [];
    const { good } = shape.keys;
    const further = Array.from({ length: shape.maxKeys + 1 }, (_, index) => [
      `${good}${index + 2}`,
      exampleOf(shape.of, index, profile),
    ]);
    const entries = [...Object.entries(isPlainObject(value) ? value : {}), ...further].slice(0, shape.maxKeys + 1);
    return [replacing('too-many-keys', at, Object.fromEntries(entries))];
  },
} as const satisfies Partial<Record<FaultKind, FaultMaker>>;
