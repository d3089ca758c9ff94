import type { DeltaGroup } from '../delta/delta.ts';
import type { Declaration } from './gate-facts.ts';

/** Whether a declaration covers a group: all that it names is what the group has. */
export function declares({ rule, policy, group }: Declaration, { id, cause, ...of }: DeltaGroup): boolean {
  if (rule === undefined && policy === undefined && group === undefined) return false;
  return (
    (rule === undefined || rule === cause.rule) &&
    (policy === undefined || policy === of.policy) &&
    (group === undefined || group === id)
  );
}

/** How to declare a group, as a line of `assay.declared.yml`: by its rule, or by itself where policies changed. */
export function declarationOf({ id, cause, policyFile }: DeltaGroup): string {
  // One rule may stand behind several changed fields, and a policy has several: the group is the one that was read.
  const named = policyFile === undefined && cause.rule !== null ? `rule: ${cause.rule}` : `group: ${quoted(id)}`;
  return `- { ${named}, because: ... }`;
}

function quoted(text: string): string {
  return /^[\w][\w ./+-]*$/.test(text) ? text : JSON.stringify(text);
}
