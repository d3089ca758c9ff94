import { type PolicyKey, policyKeys } from '#catalogue';
import { isObject, type Place } from './place.ts';

/** The policy that a change is about. */
export interface PolicyOwner {
  readonly key: PolicyKey;
  readonly name: string;
  readonly path: string;
  /** How many steps of the place lead to the policy. */
  readonly depth: number;
}

/** The policy that a change is about: the first one for a change of the whole file. */
export function ownerOf([top, index]: Place, document: object): PolicyOwner | undefined {
  const inPolicy = policyKeys.find((key) => key === top);
  const key = inPolicy ?? policyKeys.find((one) => Object.hasOwn(document, one));
  if (key === undefined) return undefined;
  const position = inPolicy !== undefined && typeof index === 'number' ? index : 0;
  const list: unknown = (document as Readonly<Record<string, unknown>>)[key];
  const policy: unknown = Array.isArray(list) ? list[position] : undefined;
  const name = isObject(policy) && typeof policy.name === 'string' ? policy.name : '';
  const depth = inPolicy === undefined ? 0 : typeof index === 'number' ? 2 : 1;
  return { key, name, path: `${key}[${position}]`, depth };
}
