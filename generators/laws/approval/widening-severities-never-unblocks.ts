import fc from 'fast-check';
import { type SeverityLevel, severityLevels } from '#catalogue';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law } from '../law.ts';
import { lookingAtEverything, reachingPlan, withFreshFindings, withoutDrift } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/** Both sides are filtered, so a severity that drifts between them is an exception; no severities are all of them. */
export const wideningSeveritiesNeverUnblocks = law({
  id: 'LAW-APPROVAL-06',
  title: 'a further severity level never turns a fail into a pass',
  source: 'approval policies, invariant 6',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['scan_finding'], maxPolicies: 1, maxComponents: 0 })
      .map(withoutDrift)
      .map(withFreshFindings)
      .map(lookingAtEverything),
    narrow: fc.subarray([...severityLevels], { minLength: 1 }),
    further: fc.constantFrom('all', ...severityLevels),
  }),
  async check(run, { plan, narrow, further }) {
    const wider = further === 'all' ? [] : [...new Set([...narrow, further])];
    const few = await mergeRequestOf(run, withSeverities(plan, narrow));
    const more = await mergeRequestOf(run, withSeverities(plan, wider));
    return noMoreBlocking(more, few, plan);
  },
});

function withSeverities(plan: ApprovalPlan, severity_levels: readonly SeverityLevel[]): ApprovalPlan {
  return withRules(plan, (rule) => (rule.type === 'scan_finding' ? { ...rule, severity_levels } : rule));
}
