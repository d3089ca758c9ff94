import type { PolicyType } from '#catalogue';
import type { QuestionKind } from '#engine';
import { policyTypeOf } from '../wording/policy-types.ts';
import { causeOf } from './cause-of.ts';
import { type ChangedPolicy, changedPolicies } from './changed-policies.ts';
import type { Cause, Disagreement, Movement, PolicyFileChange, Shift } from './delta.ts';
import { movementOf, shiftsOfVerdicts } from './shifts-of.ts';

/** A disagreement with what it is about. */
export interface Judged {
  readonly disagreement: Disagreement;
  readonly shifts: readonly Shift[];
  readonly cause: Cause;
  readonly movement: Movement;
  readonly policyType: PolicyType;
  /** The group that it belongs to. */
  readonly groupId: string;
}

/** Disagreements with one cause and one movement, the smallest first. */
export interface DisagreementGroup {
  readonly id: string;
  readonly members: readonly [Judged, ...(readonly Judged[])];
}

/** Which group a disagreement belongs to, and why. */
export function judge(disagreement: Disagreement): Judged {
  const { base, candidate, question, policyFile } = disagreement;
  const shifts = shiftsOfVerdicts(base, candidate);
  const byRule = causeOf(base, candidate);
  const policy = policyFile === undefined ? undefined : policyBehind(policyFile, { shifts, words: byRule.words });
  const cause = policy === undefined ? byRule : { ...byRule, words: policyWords(policy, byRule) };
  const movement = movementOf(shifts);
  const policyType = cause.rule === null ? typeOf(disagreement) : policyTypeOf(cause.rule);
  // A changed policy flips several rules in turn; a person changed the policy.
  const reason = policy?.name ?? cause.rule ?? 'no-rule';
  const parts = [policyType, question.kind, reason, facetOf(shifts), movement];
  const groupId = [...parts, ...(policyFile === undefined ? [] : [policyFile.path])].join('/');
  return { disagreement, shifts, cause, movement, policyType, groupId };
}

/** The changed policy that the answers name, or the first one. */
function policyBehind(
  file: PolicyFileChange,
  { shifts, words }: { readonly shifts: readonly Shift[]; readonly words: string },
): ChangedPolicy | undefined {
  const changed = changedPolicies(file);
  const said = `${JSON.stringify(shifts)} ${words}`;
  return changed.find(({ name }) => said.includes(name)) ?? changed[0];
}

function policyWords({ name, changes }: ChangedPolicy, { words }: Cause): string {
  const more = changes.length > mostChanges ? ` and ${changes.length - mostChanges} more` : '';
  return `policy "${name}" changed (${changes.slice(0, mostChanges).join('; ')}${more}): ${words}`;
}

const mostChanges = 3;

/** The disagreements by group, those with the most members first. */
export function groupDisagreements(disagreements: readonly Disagreement[]): readonly DisagreementGroup[] {
  const groups = Map.groupBy(disagreements.map(judge), ({ groupId }) => groupId);
  return [...groups]
    .flatMap(([id, members]): readonly DisagreementGroup[] => {
      const [first, ...others] = members.toSorted((one, other) => sizeOf(one) - sizeOf(other));
      return first === undefined ? [] : [{ id, members: [first, ...others] }];
    })
    .sort((one, other) => other.members.length - one.members.length || (one.id < other.id ? -1 : 1));
}

/** How much there is to look at in a disagreement: rows of the world, and events. */
export function sizeOf({ disagreement }: Pick<Judged, 'disagreement'>): number {
  const rows = Object.values(disagreement.world).reduce((sum, table) => sum + table.length, 0);
  return rows + disagreement.events.length;
}

/** The facet of a merge request that a part of it belongs to; parts of other outcomes stand for themselves. */
const facets: Readonly<Record<string, string>> = {
  approvalsRequired: 'approvals',
  approvalsLeft: 'approvals',
  rules: 'approvals',
  failedChecks: 'mergeable',
  approvalSettings: 'settings',
};

function facetOf(shifts: readonly Shift[]): string {
  const [part = 'outcome'] = (shifts[0]?.at ?? 'outcome').split(/[.[]/);
  return facets[part] ?? part;
}

const questionTypes = {
  merge_request: 'approval',
  pipeline: 'pipeline-execution',
  scheduled_pipelines: 'scan-execution',
  vulnerabilities: 'vulnerability-management',
  policies: 'scope',
  policy_file: 'policy-file',
  policy_link: 'scope',
  catalog_publication: 'component-publishing',
  access: 'authorization',
  status_check_call: 'status-check',
  push: 'approval',
  branch_change: 'approval',
} as const satisfies Record<QuestionKind, PolicyType>;

function typeOf({ policyTypes, question }: Disagreement): PolicyType {
  const usual = questionTypes[question.kind];
  return policyTypes.length === 0 || policyTypes.includes(usual) ? usual : (policyTypes[0] ?? usual);
}
