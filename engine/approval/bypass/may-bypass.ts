import { isExemptMachine, mayBypass } from '../../branch-protection/bypass.ts';
import type { Trace } from '../../evidence/trace.ts';
import type { ApprovalPolicy } from '../../policies/index.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';

export interface BypassAttempt {
  readonly policy: ApprovalPolicy;
  readonly userId: number;
}

/** Whether a policy lets this actor set it aside on a merge request: the same actors as for pushes. */
export function mayBypassOnMergeRequest(
  { world, project }: MergeRequestContext,
  { policy, userId }: BypassAttempt,
  trace: Trace,
): boolean {
  const lists = Object.values(policy.bypass_settings ?? {});
  const empty = lists.every((list) => !Array.isArray(list) || list.length === 0);
  if (trace.consult('MRAP-137', empty, `policy \`${policy.name}\``, 'its bypass settings name nobody')) return false;
  const bypasser = { world, projectId: project.id, actor: world.users.find(({ id }) => id === userId) };
  return isExemptMachine(policy, bypasser, trace) || mayBypass(policy, bypasser, trace);
}
