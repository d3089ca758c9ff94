import { isObject, type PlainObject } from '../../policies/plain-values.ts';

/** Mappings merged key by key, the later over the earlier; a list or a plain value replaces what stood there. */
export function mergeMappings(...mappings: readonly PlainObject[]): PlainObject {
  return mappings.reduce(mergePair, {});
}

function mergePair(under: PlainObject, over: PlainObject): PlainObject {
  return Object.fromEntries(
    [...new Set([...Object.keys(under), ...Object.keys(over)])].map((key) => [key, mergeValues(under[key], over[key])]),
  );
}

function mergeValues(under: unknown, over: unknown): unknown {
  if (isObject(under) && isObject(over)) return mergePair(under, over);
  return over === undefined ? under : over;
}
