import type { ApprovalPolicyDocument } from '#fixtures';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const writingADefaultOutSaysNothing = law({
  id: 'LAW-APPROVAL-M27',
  title: 'a default that is written out decides the same as one that is left out',
  source: 'metamorphic relation M27; MRAP-020, MRAP-101, MRAP-120 and MRAP-150',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const silent = await mergeRequestOf(run, plan);
    const explicit = await mergeRequestOf(run, writtenOut(plan));
    if (silent.violations.length + explicit.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(silent, explicit), [silent, explicit]);
  },
});

function writtenOut(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: explicit(placed.policy) }));
}

function explicit(policy: ApprovalPolicyDocument): ApprovalPolicyDocument {
  const { actions = [] } = policy;
  const speaks = actions.some(({ type }) => type === 'send_bot_message');
  return {
    description: '',
    fallback_behavior: { fail: 'closed' },
    enforcement_type: 'enforce',
    policy_scope: { match_mode: 'all', compliance_frameworks: [], projects: { including: [], excluding: [] } },
    policy_tuning: { unblock_rules_using_execution_policies: false },
    bypass_settings: {},
    ...policy,
    approval_settings: { ...relaxed, ...policy.approval_settings },
    actions: speaks ? actions : [...actions, { type: 'send_bot_message', enabled: true }],
  };
}

const relaxed = {
  prevent_approval_by_author: false,
  prevent_approval_by_commit_author: false,
  remove_approvals_with_new_commit: false,
  require_password_to_approve: false,
  prevent_editing_approval_rules: false,
  block_branch_modification: false,
  prevent_pushing_and_force_pushing: false,
} as const;
