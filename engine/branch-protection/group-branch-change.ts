import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy } from '../policies/index.ts';
import type { BranchChangeQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { actorOf } from './actor.ts';
import { isExemptFromBranchProtection } from './bypass.ts';
import { isEnforced } from './enforced-settings.ts';
import { policiesOfGroup } from './group-policies.ts';

/** Whether a policy keeps the protected branches of a group as they are: which branch it is does not matter. */
export function isGroupBranchKept(world: World, question: BranchChangeQuestion, trace: Trace): boolean {
  const { namespaceId = 0, credential } = question;
  const bypasser = { world, projectId: 0, actor: actorOf(world, credential) };
  const keeping = policiesOfGroup(world, namespaceId, trace)
    .filter((policy) => isEnforced(world, policy, trace))
    .filter((policy) => protectsGroup(policy, namespaceId, trace))
    .filter((policy) => !isExemptFromBranchProtection(policy, bypasser, trace));
  return keeping.length > 0;
}

// The word for groups decides where it stands; without it the word for projects does, and then exceptions count for nothing.
function protectsGroup({ name, approval_settings = {} }: ApprovalPolicy, groupId: number, trace: Trace): boolean {
  const { block_branch_modification, block_group_branch_modification: forGroups } = approval_settings;
  const subject = `policy \`${name}\``;
  if (forGroups === undefined) {
    return trace.consult('MRAP-123', block_branch_modification === true, subject, 'it says nothing of groups');
  }
  if (typeof forGroups === 'boolean') return trace.consult('MRAP-123', forGroups, subject, `for groups: ${forGroups}`);
  const excepted = (forGroups.exceptions ?? []).some(({ id }) => id === groupId);
  const because = excepted ? 'the group is an exception' : `for groups: ${forGroups.enabled}`;
  return trace.consult('MRAP-123', forGroups.enabled && !excepted, subject, because);
}
