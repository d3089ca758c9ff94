import { approvingRoles, policyRoles } from '#catalogue';
import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { checkApprovalRule } from './approval-rule.ts';
import { checkBypass } from './bypass-settings.ts';
import { doubt, type EnactedPolicy, refusal } from './enacted-policy.ts';

/** What an approval policy cannot mean, and what it can hardly mean. */
export function checkApprovalPolicy({ policy, place }: EnactedPolicy): readonly Finding[] {
  const rules = itemsOf(policy.rules).map(objectOf);
  const actions = itemsOf(policy.actions).map(objectOf);
  return [
    ...emptyRules(policy, place),
    ...rules.flatMap((rule, index) => checkApprovalRule(rule, [...place, 'rules', index])),
    ...tooManyActions(actions, place),
    ...actions.flatMap((action, index) => rolesWithoutApprovers(action, [...place, 'actions', index])),
    ...needlessApprovals(policy, actions, place),
    ...failOpen(policy, rules, place),
    ...warnMode(policy, actions, place),
    ...checkBypass(objectOf(policy.bypass_settings), [...place, 'bypass_settings']),
  ];
}

function emptyRules(policy: PlainObject, place: Place): readonly Finding[] {
  if (!Array.isArray(policy.rules) || policy.rules.length > 0) return [];
  return [doubt([...place, 'rules'], { code: 'no-rules', what: 'a policy without rules is never violated' })];
}

function tooManyActions(actions: readonly PlainObject[], place: Place): readonly Finding[] {
  const count = actions.filter(({ type }) => type === 'require_approval').length;
  if (count <= 5) return [];
  const what = `found ${count} \`require_approval\` actions`;
  const expected = 'at most 5 actions that require approval';
  return [refusal([...place, 'actions'], { code: 'too-many-actions', rule: 'MRAP-006', what, expected })];
}

function rolesWithoutApprovers(action: PlainObject, place: Place): readonly Finding[] {
  const idle = policyRoles.filter((role) => !approvingRoles.some((approving) => approving === role));
  return itemsOf(action.role_approvers).flatMap((role, index) => {
    if (!idle.some((word) => word === role)) return [];
    const what = `the role \`${role}\` is accepted and produces no approvers`;
    const expected = `one of ${approvingRoles.join(', ')}`;
    const found = `\`${role}\``;
    return [
      doubt([...place, 'role_approvers', index], {
        code: 'role-cannot-approve',
        rule: 'MRAP-116',
        what,
        expected,
        found,
      }),
    ];
  });
}

function needlessApprovals(policy: PlainObject, actions: readonly PlainObject[], place: Place): readonly Finding[] {
  const demands = actions.filter(({ type }) => type === 'require_approval');
  const idle = demands.length > 0 && demands.every(({ approvals_required }) => approvals_required === 0);
  if (!idle || policy.enforcement_type === 'warn') return [];
  const what = 'every action requires 0 approvals, so the policy tells and never blocks';
  const expected = '1 or more approvals, or `enforcement_type: warn` where telling is all that is wanted';
  return [doubt([...place, 'actions'], { code: 'no-approvals-needed', rule: 'MRAP-144', what, expected })];
}

function failOpen(policy: PlainObject, rules: readonly PlainObject[], place: Place): readonly Finding[] {
  const scans = rules.some(({ type }) => type === 'scan_finding');
  if (!scans || objectOf(policy.fallback_behavior).fail !== 'open') return [];
  const what = 'a scanner that did not run excuses the rule, whatever the other scanners found';
  const expected = '`closed`, unless a missing scan may be merged';
  return [doubt([...place, 'fallback_behavior', 'fail'], { code: 'fails-open', rule: 'MRAP-056', what, expected })];
}

function warnMode(policy: PlainObject, actions: readonly PlainObject[], place: Place): readonly Finding[] {
  if (policy.enforcement_type !== 'warn') return [];
  const settings = Object.entries(objectOf(policy.approval_settings)).filter(([, value]) => value === true);
  const demanding = actions.some(({ approvals_required: count }) => typeof count === 'number' && count > 0);
  const dismissible = 'warn mode does not block: the approvals fall away once the violation is dismissed';
  return [
    ...(demanding
      ? [doubt([...place, 'enforcement_type'], { code: 'warn-mode', rule: 'MRAP-140', what: dismissible })]
      : []),
    ...settings.map(([name]) => {
      const what = `\`${name}\` is not enforced in warn mode`;
      return doubt([...place, 'approval_settings', name], { code: 'warn-mode-setting', rule: 'MRAP-125', what });
    }),
  ];
}
