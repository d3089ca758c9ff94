import { type ChangedPolicy, changedPolicies, type PolicyChange } from './changed-policies.ts';
import type { PolicyFileChange, Shift } from './delta.ts';

/** The changed policy that the answers name, or the first one, with the changed fields that make such a change. */
export function policyBehind(
  file: PolicyFileChange,
  { shifts, kind }: { readonly shifts: readonly Shift[]; readonly kind: string },
): ChangedPolicy | undefined {
  const changed = changedPolicies(file);
  const said = JSON.stringify(shifts);
  const found = changed.find(({ name }) => said.includes(JSON.stringify(name).slice(1, -1))) ?? changed[0];
  if (found === undefined) return undefined;
  const named = found.changes.filter(({ path }) => path !== '' && said.includes(path));
  const able = found.changes.filter((change) => kind.split('+').some((one) => makes(change, one)));
  const [changes = found.changes] = [named, able].filter(({ length }) => length > 0);
  return { ...found, changes };
}

/** The fields that alone make each kind of change to a merge request; others may make any. */
const fieldsBehind: Readonly<Record<string, readonly string[]>> = {
  approvals: ['actions'],
  settings: ['approval_settings'],
};

function makes({ path }: PolicyChange, kind: string): boolean {
  const [top = ''] = path.split(/[.[]/);
  const own = fieldsBehind[kind];
  if (own !== undefined) return own.includes(top);
  return kind !== 'violations' || !Object.values(fieldsBehind).flat().includes(top);
}
