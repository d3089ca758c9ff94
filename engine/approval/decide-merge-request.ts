import type { Trace } from '../evidence/trace.ts';
import { failedChecks, type Mergeability } from '../mergeability/checks.ts';
import type { MergeRequestOutcome } from '../protocol/outcome.ts';
import type { MergeRequestQuestion } from '../protocol/question.ts';
import { applicableChecks, statusChecksPass } from '../status-checks/index.ts';
import type { World } from '../world/world.ts';
import { type ApprovalState, approvalState } from './approval-state.ts';
import { botComments } from './bot-comment.ts';
import { evaluatePolicies } from './evaluate-policies.ts';
import { type MergeRequestContext, mergeRequestContext } from './merge-request-context.ts';
import { effectiveSettings } from './settings.ts';
import { statusOf, type Violation, violationOutcome, violationsOf } from './violations.ts';

/** May this merge request merge, and why not: approvals, violations, settings and status checks. */
export function decideMergeRequest(
  world: World,
  { mergeRequestId }: MergeRequestQuestion,
  trace: Trace,
): MergeRequestOutcome {
  const context = mergeRequestContext(world, mergeRequestId);
  const policies = evaluatePolicies(context, trace);
  const settings = effectiveSettings(context, policies, trace);
  const approval = approvalState(context, { policies, settings }, trace);
  const violations = violationsOf(policies);
  const failed = failedChecks(mergeability(context, { approval, violations }, trace), trace);
  const { approvalsRequired, approvalsLeft, approved, rules } = approval;
  return {
    kind: 'merge_request',
    mergeable: failed.length === 0,
    status: failed[0] ?? 'mergeable',
    failedChecks: failed,
    approvalsRequired,
    approvalsLeft,
    approved,
    rules,
    violations: violations.map((violation) => violationOutcome(violation, trace)),
    approvalSettings: settings,
    statusChecks: applicableChecks(world, mergeRequestId, trace).map(({ check, status }) => ({
      name: check.name,
      status,
    })),
    botComment: botComments(violations, approvalsRequired, trace),
  };
}

function mergeability(
  { world, instance, mergeRequest }: MergeRequestContext,
  { approval, violations }: { readonly approval: ApprovalState; readonly violations: readonly Violation[] },
  trace: Trace,
): Mergeability {
  const { id, state, draft } = mergeRequest;
  return {
    state,
    draft,
    approved: approval.approved,
    approvalsSyncing: approval.syncing,
    licensed: instance.ultimate,
    policyRules: approval.rules.some(({ policy }) => policy !== null),
    violations: violations.map(statusOf),
    statusChecksPass: statusChecksPass(world, id, trace),
  };
}
