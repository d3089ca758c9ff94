import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy } from '../policies/index.ts';
import type { Violation } from './violations.ts';

/** Whether the platform's bot comments on a merge request with these violations. */
export function botComments(violations: readonly Violation[], approvalsRequired: number, trace: Trace): boolean {
  if (violations.length === 0) return false;
  const wanting = violations.filter(({ enforced }) => wantsComment(enforced.policy));
  const because = `${wanting.length} of ${violations.length} violations want a comment`;
  if (!trace.consult('MRAP-150', wanting.length > 0, 'bot comment', because)) return false;
  const waiting = violations.filter(({ result }) => result.kind === 'running').length;
  if (trace.consult('MRAP-152', waiting > 0, 'bot comment', `${waiting} violations have no data yet`)) return false;
  trace.consult('MRAP-151', approvalsRequired === 0, 'bot comment', `${approvalsRequired} approvals required`);
  return true;
}

function wantsComment({ actions = [] }: ApprovalPolicy): boolean {
  const action = actions.find(({ type }) => type === 'send_bot_message');
  return action?.type !== 'send_bot_message' || action.enabled;
}
