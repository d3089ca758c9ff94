import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { law, verdictOf } from '../law.ts';
import { blockage, mergeRequestOf } from './outcomes.ts';

/**
 * Seen from outside: nothing demands approvals without a violation, whatever has one failed, errs, warns or waits, and
 * the bot comments only where there is one. For policies about any merge request that reach it the violations are
 * known beforehand, without asking anybody.
 */
export const aViolationIsWhatDemandsApprovals = law({
  id: 'LAW-APPROVAL-28',
  title: 'a rule has a violation exactly when it failed, erred or waits, and the bot comments on nothing else',
  source: 'approval policies, invariant 28; MRAP-090, MRAP-091 and MRAP-100',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const outcome = await mergeRequestOf(run, plan);
    const wrong = [...contradictions(outcome), ...missedMergeRequests(plan, outcome)];
    return verdictOf(wrong.length === 0, blockage(outcome), () => wrong.join('; '));
  },
});

function contradictions({ rules, violations, botComment }: MergeRequestOutcome): readonly string[] {
  const violated = new Set(violations.map(({ policy }) => policy));
  const groundless = rules.filter(
    ({ policy, approvalsRequired }) => policy !== null && approvalsRequired > 0 && !violated.has(policy),
  );
  const empty = violations.filter(
    ({ status, errors, ...found }) =>
      status === 'failed' && errors.length === 0 && !Object.values(found).some(isFilledList) && !isAny(found),
  );
  return [
    ...groundless.map(({ name }) => `\`${name}\` demands approvals without a violation`),
    ...empty.map(({ policy, rule }) => `rule ${rule} of \`${policy}\` failed over nothing`),
    ...(botComment && violations.length === 0 ? ['the bot comments on no violation'] : []),
  ];
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** A rule about any commits needs to find nothing. */
function isAny({ commits }: { readonly commits: readonly string[] }): boolean {
  return commits.length === 0;
}

function missedMergeRequests(plan: ApprovalPlan, { violations }: MergeRequestOutcome): readonly string[] {
  const unsigned = plan.commits.some(({ signature }) => signature === 'none');
  const reached = plan.policies.filter(({ policy }) => policy.enabled && policy.bypass_settings === undefined);
  return reached.flatMap(({ policy }) =>
    policy.rules.flatMap((rule, at) => {
      const plain = rule.branches?.length === 0 && rule.branch_exceptions === undefined;
      if (rule.type !== 'any_merge_request' || !plain || !isProtected(plan)) return [];
      const wanted = rule.commits === 'any' || unsigned;
      const found = violations.some((one) => one.policy === policy.name && one.rule === at + 1);
      return wanted === found ? [] : [`rule ${at + 1} of \`${policy.name}\`: expected a violation: ${wanted}`];
    }),
  );
}

function isProtected({ protectedBranches, targetBranch }: ApprovalPlan): boolean {
  return protectedBranches.includes(targetBranch);
}
