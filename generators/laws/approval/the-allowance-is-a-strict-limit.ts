import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { comparablePlan, countingNewOnly, withFreshFindings } from './focused-plans.ts';
import { blockage, blockingRules, mergeRequestOf } from './outcomes.ts';

/** With allowance 0 the violation says what is counted; from that the two sides of the limit follow. */
export const theAllowanceIsAStrictLimit = law({
  id: 'LAW-APPROVAL-061',
  title: 'a rule about new findings fails exactly when more are new than it allows',
  source: 'MRAP-061',
  policyType: 'approval',
  arbitrary: comparablePlan({ ruleTypes: ['scan_finding'], maxPolicies: 1, maxRules: 1 })
    .map(countingNewOnly)
    .map(withFreshFindings),
  async check(run, plan) {
    const strict = await mergeRequestOf(run, withAllowance(plan, 0));
    const violation = strict.violations[0];
    if (violation === undefined || violation.errors.length > 0) return vacuous(blockage(strict));
    const count = violation.newFindings.length;
    const enough = await mergeRequestOf(run, withAllowance(plan, count));
    const scarce = await mergeRequestOf(run, withAllowance(plan, count - 1));
    const held = blockingRules(enough).size === 0 && blockingRules(scarce).size === 1;
    return verdictOf(held, `${count} new`, () => {
      const [with_, without] = [blockage(enough), blockage(scarce)];
      return `${count} findings are new: expected an allowance of ${count} to pass (${with_}) and of ${count - 1} to fail (${without})`;
    });
  },
});

function withAllowance(plan: ApprovalPlan, vulnerabilities_allowed: number): ApprovalPlan {
  // Without filters by severity and scanner, so that something is found often enough.
  return withRules(plan, (rule) =>
    rule.type === 'scan_finding' ? { ...rule, vulnerabilities_allowed, severity_levels: [], scanners: [] } : rule,
  );
}
