import { type SeverityLevel, severityLevels } from '#catalogue';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { comparablePlan } from './focused-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const noSeveritiesAreAllSeverities = law({
  id: 'LAW-APPROVAL-18',
  title: 'no severity levels are the same as all six',
  source: 'approval policies, invariant 18',
  policyType: 'approval',
  arbitrary: comparablePlan({ ruleTypes: ['scan_finding'] }),
  async check(run, plan) {
    const none = await mergeRequestOf(run, withSeverities(plan, []));
    const all = await mergeRequestOf(run, withSeverities(plan, severityLevels));
    if (none.violations.length + all.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(none, all), [none, all]);
  },
});

function withSeverities(plan: ApprovalPlan, severity_levels: readonly SeverityLevel[]): ApprovalPlan {
  return withRules(plan, (rule) => (rule.type === 'scan_finding' ? { ...rule, severity_levels } : rule));
}
