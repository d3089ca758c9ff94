import { isDeepStrictEqual } from 'node:util';
import { type PolicyKey, policyKeys } from '#catalogue';
import { readYaml } from '../coverage/read-yaml.ts';
import type { ChangedPolicy, PolicyChange, PolicyFileChange } from './delta.ts';

const known = new WeakMap<PolicyFileChange, readonly ChangedPolicy[]>();

/** The policies that differ between the two texts of a file, by name. */
export function changedPolicies(file: PolicyFileChange): readonly ChangedPolicy[] {
  const found = file.changed ?? known.get(file) ?? compared(file);
  known.set(file, found);
  return found;
}

function compared({ before, after }: PolicyFileChange): readonly ChangedPolicy[] {
  const [old, current] = [policiesIn(before), policiesIn(after)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), current.get(key)];
    if (isDeepStrictEqual(one, other)) return [];
    const [list, name] = [listOf(key), key.slice(key.indexOf('\0') + 1)];
    if (one === undefined) return [{ name, list, changes: [{ path: '', words: 'it is new' }] }];
    if (other === undefined) return [{ name, list, changes: [{ path: '', words: 'it is gone' }] }];
    return [{ name, list, changes: differences(one, other, '') }];
  });
}

function listOf(key: string): PolicyKey {
  return policyKeys.find((list) => key.startsWith(`${list}\0`)) ?? 'approval_policy';
}

function policiesIn(text: string): ReadonlyMap<string, unknown> {
  const content = readYaml(text);
  if (!isObject(content)) return new Map();
  return new Map(
    policyKeys.flatMap((key) => {
      const policies = content[key];
      if (!Array.isArray(policies)) return [];
      return policies.map((policy, at) => [`${key}\0${isObject(policy) ? policy.name : at + 1}`, policy] as const);
    }),
  );
}

function differences(before: unknown, after: unknown, path: string): readonly PolicyChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.some(isObject)) {
    return before.flatMap((item, at) => differences(item, after[at], `${path}[${at}]`));
  }
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return [{ path, words: `${path}: ${told(after)}, before ${told(before)}` }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function told(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
