import type { Trace } from '../evidence/trace.ts';
import type { ApprovalSettingsOutcome, RuleOutcome } from '../protocol/outcome.ts';
import { projectTeam } from './approvers/project-team.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import { ordinaryRules } from './ordinary-rules.ts';
import { policyRules } from './policy-rules.ts';
import type { EvaluatedPolicy } from './rule-result.ts';

/** Where a merge request stands with its approvals. */
export interface ApprovalState {
  readonly rules: readonly RuleOutcome[];
  readonly approvalsRequired: number;
  readonly approvalsLeft: number;
  readonly approved: boolean;
  /** For a short time after some pushes nothing counts as approved. */
  readonly syncing: boolean;
}

/** The approval rules of a merge request and what they come to: every rule has to be approved. */
export function approvalState(
  context: MergeRequestContext,
  { policies, settings }: { readonly policies: readonly EvaluatedPolicy[]; readonly settings: ApprovalSettingsOutcome },
  trace: Trace,
): ApprovalState {
  const team = projectTeam(context);
  const ofPolicies = policies.flatMap((policy) => policyRules(context, { policy, settings, team }, trace));
  const violated = policies.filter(({ rules }) => rules.some(({ demands }) => demands));
  trace.consult(
    'MRAP-113',
    violated.length > 1,
    'approvals',
    `${violated.length} policies demand approvals, and all of them count`,
  );
  const rules = afterMerge(context, [...ofPolicies, ...ordinaryRules(context, settings, trace)], trace);
  const syncing = isSyncing(context, trace);
  return {
    rules,
    approvalsRequired: total(rules, (rule) => rule.approvalsRequired, trace),
    approvalsLeft: total(rules, (rule) => rule.approvalsLeft, trace),
    approved: !syncing && rules.every(({ approved }) => approved),
    syncing,
  };
}

function total(rules: readonly RuleOutcome[], of: (rule: RuleOutcome) => number, trace: Trace): number {
  const sum = (some: readonly RuleOutcome[]) => some.reduce((total, rule) => total + of(rule), 0);
  const any = rules.filter(({ kind }) => kind === 'any_approver');
  const named = rules.filter(({ kind }) => kind !== 'any_approver');
  if (any.length > 0) {
    trace.consult(
      'MRAP-114',
      sum(any) > sum(named),
      'approvals',
      `any approver ${sum(any)}, all other rules ${sum(named)}`,
    );
  }
  return Math.max(sum(named), sum(any));
}

function afterMerge(
  { mergeRequest }: MergeRequestContext,
  rules: readonly RuleOutcome[],
  trace: Trace,
): readonly RuleOutcome[] {
  if (mergeRequest.state !== 'merged') return rules;
  const approved = rules.filter((rule) => rule.approved);
  trace.consult(
    'MRAP-148',
    approved.length < rules.length,
    'approvals',
    'rules that nobody approved disappear after the merge',
  );
  return approved;
}

function isSyncing({ mergeRequest, instance }: MergeRequestContext, trace: Trace): boolean {
  const until = mergeRequest.temporarilyUnapprovedUntil;
  if (until === null) return false;
  return trace.consult('MRAP-147', instance.now < until, 'approvals', `nothing counts before ${until}`);
}
