import { findRule, type PolicyType } from '#catalogue';
import type { QuestionKind } from '#engine';
import { policyTypeOf } from '../wording/policy-types.ts';
import { causeOf, sameEvidence } from './cause-of.ts';
import { kindOfChange, namesIn } from './change-kinds.ts';
import type { Cause, ChangedPolicy, Disagreement, Movement, Shift } from './delta.ts';
import { policyBehind, subjectsOf } from './policy-behind.ts';
import { movementOf, shiftsOfVerdicts } from './shifts-of.ts';

/** A disagreement with what it is about. */
export interface Judged {
  readonly disagreement: Disagreement;
  readonly shifts: readonly Shift[];
  readonly cause: Cause;
  readonly movement: Movement;
  readonly policyType: PolicyType;
  /** Where a policy file changed: the policy behind it, with the fields that account for what changed. */
  readonly policy?: ChangedPolicy;
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
  const { base, candidate, question, policyFile, fields = [] } = disagreement;
  const shifts = shiftsOfVerdicts(base, candidate);
  const inFile = policyFile !== undefined;
  const kind = kindOfChange(shifts, { inFile });
  const told = { shifts, kind, fields, subjects: subjectsOf(disagreement) };
  const policy = policyFile === undefined ? undefined : policyBehind(policyFile, told);
  const [part = ''] = (shifts[0]?.at ?? '').split(/[.[]/);
  const names = [...namesIn(shifts), ...(policy === undefined ? [] : [policy.name])];
  const byRule = namedCause(policy) ?? causeOf(base, candidate, { part, names, keys: keysOf(policy), inFile });
  const cause = policy === undefined ? byRule : { ...byRule, words: policyWords(policy, byRule) };
  const movement = movementOf(shifts);
  const policyType = cause.rule === null ? typeOf(disagreement) : policyTypeOf(cause.rule);
  // A changed policy flips several rules in turn; a person changed the policy.
  const reason = policy?.name ?? cause.rule ?? 'no-rule';
  const parts = [policyType, question.kind, reason, ...fieldPaths(policy, fields), kind, movement];
  const path = policy?.place?.path ?? policyFile?.path;
  const groupId = [...parts, ...(path === undefined ? [] : [path])].join('/');
  const judged = { disagreement, shifts, cause, movement, policyType, groupId };
  return policy === undefined ? judged : { ...judged, policy };
}

/** A policy of a policy language says itself which documented rule it expresses. */
function namedCause(policy: ChangedPolicy | undefined): Cause | null {
  if (policy?.rule === undefined) return null;
  if (policy.rule === null) return { rule: null, confidence: null, words: sameEvidence };
  const rule = findRule(policy.rule);
  return { rule: policy.rule, confidence: rule?.confidence ?? null, words: `${policy.rule} ${rule?.title ?? ''}` };
}

/** Several fields of one policy may change: what declares one of them says nothing of another. */
function fieldPaths(policy: ChangedPolicy | undefined, fields: readonly string[]): readonly string[] {
  if (policy === undefined || fields.length === 0) return [];
  const paths = policy.changes.map(({ path }) => path).filter((path) => path !== '');
  return paths.length === 0 ? [] : [paths.join('+')];
}

/** The last keys of the changed fields; those that many fields share name no rule. */
function keysOf(policy: ChangedPolicy | undefined): readonly string[] {
  const keys = (policy?.changes ?? []).map(
    ({ path }) =>
      path
        .replaceAll(/\[\d+\]/g, '')
        .split('.')
        .at(-1) ?? '',
  );
  return keys.filter((key) => key !== '' && !sharedKeys.includes(key));
}

const sharedKeys: readonly string[] = ['type', 'name', 'id', 'value', 'values', 'path', 'file', 'project', 'ref'];

function policyWords({ name, changes }: ChangedPolicy, { words }: Cause): string {
  const more = changes.length > mostChanges ? ` and ${changes.length - mostChanges} more` : '';
  const told = changes.slice(0, mostChanges).map((change) => change.words);
  const changed = `policy "${name}" changed (${told.join('; ')}${more})`;
  // That no rule comes out otherwise is no news of a change that is known.
  return words === sameEvidence ? changed : `${changed}: ${words}`;
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
