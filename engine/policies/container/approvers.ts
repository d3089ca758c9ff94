import { refusal } from '../meaning/enacted-policy.ts';
import type { Finding } from '../problem.ts';
import type { ApprovalPolicyAction, RequireApprovalAction } from '../types/approval-policy.ts';
import type { Policy } from '../types/policy.ts';
import type { EligibleApprover, PolicyContainer } from './policy-container.ts';

/** Actions that require more approvals than there are people to give them. */
export function checkApprovers(policy: Policy, container: PolicyContainer): readonly Finding[] {
  const people = container.eligibleApprovers;
  if (policy.kind !== 'approval_policy' || people === undefined) return [];
  return (policy.actions ?? []).flatMap((action, index) => {
    if (!isJudged(action, container)) return [];
    const eligible = people.filter((person) => isNamedBy(action, person)).length;
    if (eligible >= action.approvals_required) return [];
    const place = [policy.kind, policy.index, 'actions', index, 'approvals_required'];
    const what = `${action.approvals_required} approvals are required and ${eligible} eligible people are named`;
    const expected = `at most ${eligible}`;
    const found = `\`${action.approvals_required}\``;
    return [refusal(place, { code: 'too-many-approvals', rule: 'MRAP-010', what, expected, found })];
  });
}

/** In a group the holders of a role differ from project to project, so such an action is let through. */
function isJudged(action: ApprovalPolicyAction, { kind }: PolicyContainer): action is RequireApprovalAction {
  return action.type === 'require_approval' && !(kind === 'group' && action.role_approvers !== undefined);
}

/** Each person counts once, however many lists name them. Users who are no members there are dropped. */
function isNamedBy(action: RequireApprovalAction, person: EligibleApprover): boolean {
  return (
    (person.isMember && isNamedUser(action, person)) || isInNamedGroup(action, person) || hasNamedRole(action, person)
  );
}

function isNamedUser(action: RequireApprovalAction, { id, username }: EligibleApprover): boolean {
  const { user_approvers: usernames = [], user_approvers_ids: ids = [] } = action;
  return ids.includes(id) || usernames.includes(username);
}

function isInNamedGroup(action: RequireApprovalAction, { groups }: EligibleApprover): boolean {
  const { group_approvers: paths = [], group_approvers_ids: ids = [] } = action;
  return groups.some(({ id, path }) => ids.includes(id) || paths.includes(path));
}

function hasNamedRole({ role_approvers: roles = [] }: RequireApprovalAction, person: EligibleApprover): boolean {
  const { role, customRoleIds } = person;
  return (role !== undefined && roles.includes(role)) || customRoleIds.some((id) => roles.includes(id));
}
