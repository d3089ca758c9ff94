import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { acting, approval, approve, policy, scan } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'a misspelt key of an open object',
    doubtful: approval('fallback_behavior: {fial: open}'),
    fine: approval('fallback_behavior: {fail: closed}'),
    expected: {
      code: 'unknown-key',
      rule: 'MRAP-011',
      path: 'approval_policy[0].fallback_behavior.fial',
      suggestion: 'fail',
      line: 1,
    },
  },
  {
    title: 'roles that produce no approvers',
    doubtful: acting('{type: require_approval, approvals_required: 1, role_approvers: [owner, reporter]}'),
    fine: acting('{type: require_approval, approvals_required: 1, role_approvers: [owner, developer]}'),
    expected: {
      code: 'role-cannot-approve',
      rule: 'MRAP-116',
      path: 'approval_policy[0].actions[0].role_approvers[1]',
    },
  },
  {
    title: 'approvals of nobody',
    doubtful: acting(approve.replace('required: 1', 'required: 0')),
    fine: acting(approve),
    expected: { code: 'no-approvals-needed', rule: 'MRAP-144' },
  },
  {
    title: 'a fallback that fails open beside a scanner',
    doubtful: approval(`rules: [${scan()}], fallback_behavior: {fail: open}`),
    fine: approval('rules: [{type: any_merge_request, commits: any, branches: []}], fallback_behavior: {fail: open}'),
    expected: { code: 'fails-open', rule: 'MRAP-056' },
  },
  {
    title: 'warn mode with approvals that look like a block',
    doubtful: approval(`enforcement_type: warn, actions: [${approve}]`),
    fine: approval(`enforcement_type: enforce, actions: [${approve}]`),
    expected: { code: 'warn-mode', rule: 'MRAP-140' },
  },
  {
    title: 'settings in warn mode',
    doubtful: policy(
      'approval_policy',
      'rules: []',
      'enforcement_type: warn',
      'approval_settings: {block_branch_modification: true}',
    ),
    fine: policy('approval_policy', 'rules: []', 'approval_settings: {block_branch_modification: true}'),
    expected: { code: 'warn-mode-setting', rule: 'MRAP-125' },
  },
  {
    title: 'a bypass from every branch',
    doubtful: approval("bypass_settings: {branches: [{source: {pattern: '*'}, target: {name: main}}]}"),
    fine: approval("bypass_settings: {branches: [{source: {pattern: 'bot/*'}, target: {name: main}}]}"),
    expected: { code: 'broad-bypass', rule: 'MRAP-130' },
  },
  {
    title: 'a bypass for a role that many have',
    doubtful: approval('bypass_settings: {roles: [owner, developer]}'),
    fine: approval('bypass_settings: {roles: [owner]}'),
    expected: { code: 'broad-bypass', rule: 'MRAP-133', path: 'approval_policy[0].bypass_settings.roles[1]' },
  },
  {
    title: 'a time window beyond the documentation',
    doubtful: approval('policy_tuning: {security_report_time_window: 10081}'),
    fine: approval('policy_tuning: {security_report_time_window: 10080}'),
    expected: { code: 'beyond-documented-limit', expected: '1 to 10080' },
  },
  {
    title: 'an approval policy without rules',
    doubtful: policy('approval_policy', 'rules: []', 'approval_settings: {}'),
    fine: policy('approval_policy', `rules: [${scan()}]`, 'approval_settings: {}'),
    expected: { code: 'no-rules' },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
