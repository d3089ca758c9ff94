import { isObject, objectOf } from '../../policies/plain-values.ts';
import type { Variables } from './ci-config.ts';

/** Reads a `variables` mapping; a variable may be written as a value or as a mapping with `value`. */
export function readVariables(value: unknown): Variables {
  const entries = Object.entries(objectOf(value)).map(([name, given]) => {
    const plain = isObject(given) ? given.value : given;
    return [name, plain === null || plain === undefined ? '' : String(plain)] as const;
  });
  return Object.fromEntries(entries);
}
