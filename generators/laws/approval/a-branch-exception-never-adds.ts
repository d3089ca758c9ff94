import fc from 'fast-check';
import type { MergeRequestOutcome } from '#engine';
import { approvalPlan } from '../../approval/approval-world.ts';
import { placesOf, withRule } from '../../approval/change-plan.ts';
import { branchPatterns } from '../../approval/rules/rule-branches.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { blockage, blockingRules, isSubset, listed, mergeRequestOf } from './outcomes.ts';

/**
 * Where an exception is suspected to have no effect, the law still holds: nothing is added. A rule that no longer
 * applies may have stood for its policy with no approvals while others had all of theirs; so what is left is compared.
 */
export const aBranchExceptionNeverAdds = law({
  id: 'LAW-APPROVAL-24',
  title: 'a further branch exception never adds a target branch',
  source: 'approval policies, invariant 24',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: approvalPlan({ ruleTypes: ['any_merge_request'] }),
    which: sureReference(),
    exception: fc.constantFrom(...branchPatterns),
  }),
  async check(run, { plan, which, exception }) {
    const place = resolve(placesOf(plan, 'any_merge_request'), which);
    const before = await mergeRequestOf(run, plan);
    if (place === undefined) return vacuous('no rule about any merge request');
    const excepted = withRule(plan, place, (rule) => {
      const known = rule.branch_exceptions ?? [];
      return known.includes(exception) ? rule : { ...rule, branch_exceptions: [...known, exception] };
    });
    const after = await mergeRequestOf(run, excepted);
    if (before.violations.length + after.violations.length === 0) return vacuous('nothing is violated');
    const [left, stillLeft] = [leftForPolicies(before), leftForPolicies(after)];
    const held = isSubset(blockingRules(after), blockingRules(before)) && stillLeft <= left;
    return verdictOf(
      held,
      `${blockage(before)}, then ${blockage(after)}`,
      () =>
        `except ${exception}: before: ${listed(blockingRules(before))}, ${left} left; after: ${listed(blockingRules(after))}, ${stillLeft} left`,
    );
  },
});

function leftForPolicies({ rules }: MergeRequestOutcome): number {
  return rules.filter(({ policy }) => policy !== null).reduce((sum, { approvalsLeft }) => sum + approvalsLeft, 0);
}
