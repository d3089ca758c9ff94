import fc from 'fast-check';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicy } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { blockage, mergeRequestOf, sameUnordered } from './outcomes.ts';

const relaxed = {
  prevent_approval_by_author: false,
  prevent_approval_by_commit_author: false,
  remove_approvals_with_new_commit: false,
  require_password_to_approve: false,
  prevent_editing_approval_rules: false,
} as const;

/** The documentation speaks of overwriting; the settings are joined by OR, so that `false` says nothing. */
export const policiesNeverRelaxSettings = law({
  id: 'LAW-APPROVAL-15',
  title: 'a policy only tightens the approval settings, and a false of it says nothing',
  source: 'approval policies, invariant 15 and MRAP-120',
  policyType: 'approval',
  arbitrary: fc.record({ plan: approvalPlan(), strict: fc.boolean() }),
  async check(run, { plan, strict }) {
    const project = strict ? { ...plan, settings: { ...plan.settings, preventApprovalByAuthor: true } } : plan;
    const silent = await mergeRequestOf(run, withSettings(project, undefined));
    const permissive = await mergeRequestOf(run, withSettings(project, relaxed));
    if (silent.violations.length + permissive.violations.length === 0) return vacuous('nothing is violated');
    const wanted = Object.entries(project.settings)
      .filter(([, value]) => value)
      .map(([name]) => name);
    const kept = wanted.every((name) => permissive.approvalSettings[name as keyof typeof permissive.approvalSettings]);
    return verdictOf(
      kept && sameUnordered(silent, permissive),
      blockage(silent),
      () =>
        `expected the settings of the project to stay (${wanted.join(', ') || 'none'}): found ${JSON.stringify(permissive.approvalSettings)}`,
    );
  },
});

function withSettings(plan: ApprovalPlan, settings: typeof relaxed | undefined): ApprovalPlan {
  return withPolicy(plan, 0, ({ approval_settings: _, ...policy }) =>
    settings === undefined ? policy : { ...policy, approval_settings: settings },
  );
}
