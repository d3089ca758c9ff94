import fc from 'fast-check';
import { approvalPlan } from '../../approval/approval-world.ts';
import { placesOf, withRule } from '../../approval/change-plan.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/**
 * Errors are unaffected, so there is no exception. What people's own rules demand is left out: a lifted violation lifts
 * the settings of its policy too, and that can make an own rule valid again.
 */
export const raisingTheAllowanceNeverBlocks = law({
  id: 'LAW-APPROVAL-02',
  title: 'raising vulnerabilities_allowed never turns a pass into a fail',
  source: 'approval policies, invariant 2',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: approvalPlan({ ruleTypes: ['scan_finding'] }),
    which: sureReference(),
    raise: fc.integer({ min: 1, max: 3 }),
  }),
  async check(run, { plan, which, raise }) {
    const place = resolve(placesOf(plan, 'scan_finding'), which);
    if (place === undefined || plan.policies[place.policy]?.policy.enabled !== true)
      return vacuous('the policy is off');
    const raised = withRule(plan, place, (rule) =>
      rule.type === 'scan_finding' ? { ...rule, vulnerabilities_allowed: rule.vulnerabilities_allowed + raise } : rule,
    );
    return noMoreBlocking(await mergeRequestOf(run, plan), await mergeRequestOf(run, raised), plan);
  },
});
