import type { ApprovalSettingsOutcome, MergeRequestOutcome } from '#engine';
import type { ApprovalPolicyDocument } from '#fixtures';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { mergeRequestOf } from './outcomes.ts';

/** Not monotone in time: whoever resolves a violation relaxes the settings. Warnings enforce none. */
export const settingsLastAsLongAsTheirViolation = law({
  id: 'LAW-APPROVAL-16',
  title: 'the approval settings are those of the project and of the policies that are violated, no more and no fewer',
  source: 'approval policies, invariant 16; MRAP-110, MRAP-120 and MRAP-125',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    if (plan.policies.every(({ policy }) => policy.approval_settings === undefined)) return vacuous('no settings');
    const outcome = await mergeRequestOf(run, plan);
    const wanted = expectedSettings(plan, outcome);
    const wrong = settingNames.filter(([own]) => outcome.approvalSettings[own] !== wanted[own]);
    const tightened = settingNames.some(([own]) => wanted[own] && !plan.settings[own]);
    return verdictOf(
      wrong.length === 0,
      tightened ? 'tightened' : outcome.violations.length === 0 ? 'no violation' : 'not tightened',
      () => wrong.map(([own]) => `${own}: expected ${wanted[own]}: found ${outcome.approvalSettings[own]}`).join('; '),
    );
  },
});

const settingNames = [
  ['preventApprovalByAuthor', 'prevent_approval_by_author'],
  ['preventApprovalByCommitAuthor', 'prevent_approval_by_commit_author'],
  ['removeApprovalsWithNewCommit', 'remove_approvals_with_new_commit'],
  ['requirePasswordToApprove', 'require_password_to_approve'],
  ['preventEditingApprovalRules', 'prevent_editing_approval_rules'],
] as const satisfies readonly (readonly [
  keyof ApprovalSettingsOutcome,
  keyof NonNullable<ApprovalPolicyDocument['approval_settings']>,
])[];

function expectedSettings(plan: ApprovalPlan, { violations }: MergeRequestOutcome): ApprovalSettingsOutcome {
  const violated = new Set(violations.map(({ policy }) => policy));
  const acting = plan.policies.filter(
    ({ policy }) => violated.has(policy.name) && policy.enforcement_type !== 'warn' && policy.enabled,
  );
  const entries = settingNames.map(([own, key]) => [
    own,
    plan.settings[own] || acting.some(({ policy }) => policy.approval_settings?.[key] === true),
  ]);
  return Object.fromEntries(entries) as unknown as ApprovalSettingsOutcome;
}
