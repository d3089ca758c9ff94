import type { Trace } from '../evidence/trace.ts';
import type { ApprovalSettingsOutcome, RuleOutcome } from '../protocol/outcome.ts';
import type { ApprovalRule } from '../world/repository.ts';
import { approvalRule } from './approval-rule.ts';
import { eligibleApprovers } from './approvers/eligible-approvers.ts';
import type { MergeRequestContext } from './merge-request-context.ts';

/** The approval rules that people wrote, on the project or on the merge request. */
export function ordinaryRules(
  context: MergeRequestContext,
  settings: ApprovalSettingsOutcome,
  trace: Trace,
): readonly RuleOutcome[] {
  const { world, project, mergeRequest } = context;
  return world.approvalRules
    .filter((row) => row.projectId === project.id && (row.mergeRequestId ?? mergeRequest.id) === mergeRequest.id)
    .map((row) => ordinaryRule(context, { row, settings }, trace));
}

function ordinaryRule(
  context: MergeRequestContext,
  { row, settings }: { readonly row: ApprovalRule; readonly settings: ApprovalSettingsOutcome },
  trace: Trace,
): RuleOutcome {
  const subject = `approval rule \`${row.name}\``;
  const approvers = approversOf(context, row);
  const eligible = eligibleApprovers(context, approvers, { settings, subject, trace });
  const outcome = approvalRule(context, {
    name: row.name,
    policy: null,
    kind: row.kind,
    required: row.approvalsRequired,
    eligible,
    ifInvalid: row.kind === 'any_approver' ? 'blocks' : 'is satisfied',
  });
  if (row.kind !== 'any_approver') {
    trace.consult(
      'MRAP-119',
      !outcome.valid,
      subject,
      'a rule that people wrote is satisfied when nobody can satisfy it',
    );
    return outcome;
  }
  // Anybody may approve, so the rule has no list of approvers, and is never one that nobody can satisfy.
  return { ...outcome, valid: true, eligibleApprovers: [] };
}

function approversOf({ world, mergeRequest }: MergeRequestContext, { id, kind }: ApprovalRule): ReadonlySet<number> {
  if (kind === 'any_approver') {
    return new Set(world.approvals.filter((row) => row.mergeRequestId === mergeRequest.id).map(({ userId }) => userId));
  }
  return new Set(world.approvalRuleUsers.filter((row) => row.approvalRuleId === id).map(({ userId }) => userId));
}
