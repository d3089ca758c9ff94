import type { RuleOutcome } from '../protocol/outcome.ts';
import type { MergeRequestContext } from './merge-request-context.ts';

/** An approval rule before anybody looks at who approved. */
export interface RuleDemand {
  readonly name: string;
  readonly policy: string | null;
  readonly kind: RuleOutcome['kind'];
  readonly required: number;
  readonly eligible: ReadonlySet<number>;
  /** What becomes of a rule that more people must approve than may. */
  readonly ifInvalid: 'blocks' | 'is satisfied' | 'is approved';
}

/** The approval rule as the platform reports it, with the approvals that count for it. */
export function approvalRule({ world, mergeRequest }: MergeRequestContext, demand: RuleDemand): RuleOutcome {
  const { name, policy, kind, required, eligible, ifInvalid } = demand;
  const approvers = world.approvals.filter((row) => row.mergeRequestId === mergeRequest.id).map(({ userId }) => userId);
  const counting = approvers.filter((id) => eligible.has(id));
  const valid = required <= eligible.size;
  const satisfied = !valid && ifInvalid === 'is satisfied';
  const left = satisfied ? 0 : Math.max(0, required - counting.length);
  return {
    name,
    policy,
    kind,
    approvalsRequired: required,
    approvalsLeft: left,
    approved: left === 0 || (!valid && ifInvalid === 'is approved'),
    valid,
    eligibleApprovers: usernames(world.users, eligible),
    approvedBy: usernames(world.users, new Set(counting)),
  };
}

function usernames(users: MergeRequestContext['world']['users'], ids: ReadonlySet<number>): readonly string[] {
  return users.filter(({ id }) => ids.has(id)).map(({ username }) => username);
}
