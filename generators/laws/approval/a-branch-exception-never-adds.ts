import fc from 'fast-check';
import { approvalPlan } from '../../approval/approval-world.ts';
import { placesOf, withRule } from '../../approval/change-plan.ts';
import { branchPatterns } from '../../approval/rules/rule-branches.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/** Where an exception is suspected to have no effect, the law still holds: nothing is added. */
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
    if (place === undefined || before.violations.length === 0) return vacuous('nothing is violated');
    const excepted = withRule(plan, place, (rule) => {
      const known = rule.branch_exceptions ?? [];
      return known.includes(exception) ? rule : { ...rule, branch_exceptions: [...known, exception] };
    });
    return noMoreBlocking(before, await mergeRequestOf(run, excepted));
  },
});
