import { type Document, isMap, isSeq } from 'yaml';
import type { ChangedPolicy } from './delta.ts';

/** Keys and places in lists, from the top of a document. */
export type YamlPath = readonly (string | number)[];

/** Where a policy stands in a document; null where it does not. */
export function placeOfPolicy(
  document: Document,
  { name, list }: Pick<ChangedPolicy, 'name' | 'list'>,
): YamlPath | null {
  if (list === null) return null;
  const policies = document.get(list);
  const at = isSeq(policies) ? policies.items.findIndex((item) => isMap(item) && item.get('name') === name) : -1;
  return at === -1 ? null : [list, at];
}

/** `actions[0].approvals_required` as keys and places in lists. */
export function keysIn(path: string): YamlPath {
  return [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
}
