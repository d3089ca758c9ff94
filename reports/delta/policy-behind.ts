import { changedPolicies } from './changed-policies.ts';
import type { ChangedPolicy, Disagreement, PolicyChange, PolicyFileChange, Shift } from './delta.ts';
import { fieldName } from './reverted-texts.ts';

/**
 * The changed policy with the fields that were found to make the difference. Where nobody asked, the one that the answers
 * or their evidence name, or the first one, with the changed fields that make such a change.
 */
export function policyBehind(
  file: PolicyFileChange,
  { shifts, kind, fields, subjects }: Told,
): ChangedPolicy | undefined {
  const changed = changedPolicies(file);
  const asked = changed.map((policy) => withFields(policy, fields)).find(({ changes }) => changes.length > 0);
  if (asked !== undefined) return asked;
  const said = JSON.stringify(shifts);
  const quoted = changed.find(({ name }) => said.includes(JSON.stringify(name).slice(1, -1)));
  const found = quoted ?? changed.find(({ name }) => subjects.includes(`policy \`${name}\``)) ?? changed[0];
  if (found === undefined) return undefined;
  const named = found.changes.filter(({ path }) => path !== '' && said.includes(path));
  const able = found.changes.filter((change) => kind.split('+').some((one) => makes(change, one)));
  const [changes = found.changes] = [named, able].filter(({ length }) => length > 0);
  return { ...found, changes };
}

interface Told {
  readonly shifts: readonly Shift[];
  readonly kind: string;
  readonly fields: Fields;
  /** What the evidence of both answers is about. */
  readonly subjects: readonly string[];
}

type Fields = readonly string[];

/** What the evidence of the two answers is about, that of the candidate first. */
export function subjectsOf({ base, candidate }: Pick<Disagreement, 'base' | 'candidate'>): readonly string[] {
  return [candidate, base].flatMap((verdict) =>
    verdict.kind === 'decided' ? verdict.evidence.map(({ subject }) => subject) : [],
  );
}

function withFields(policy: ChangedPolicy, fields: Fields): ChangedPolicy {
  return { ...policy, changes: policy.changes.filter((change) => fields.includes(fieldName(policy, change))) };
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
