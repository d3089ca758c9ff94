import fc from 'fast-check';
import { policyScanners } from '#catalogue';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law } from '../law.ts';
import { failingClosed, lookingAtEverything, reachingPlan, withFreshFindings } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/**
 * Policies that fail open are left out: a scanner that is missing ends their rule in an error, which excuses what the
 * other scanners found. No scanners are all of them.
 */
export const wideningScannersNeverUnblocks = law({
  id: 'LAW-APPROVAL-07',
  title: 'where policies fail closed, a further scanner never turns a fail into a pass',
  source: 'approval policies, invariant 7 and MRAP-056',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['scan_finding'], maxPolicies: 1, maxComponents: 0 })
      .map(failingClosed)
      .map(withFreshFindings)
      .map(lookingAtEverything),
    narrow: fc.subarray([...policyScanners], { minLength: 1 }),
    further: fc.constantFrom('all', ...policyScanners),
  }),
  async check(run, { plan, narrow, further }) {
    const wider = further === 'all' ? [] : [...new Set([...narrow, further])];
    const few = await mergeRequestOf(run, withScanners(plan, narrow));
    const more = await mergeRequestOf(run, withScanners(plan, wider));
    return noMoreBlocking(more, few, plan);
  },
});

function withScanners(plan: ApprovalPlan, scanners: readonly string[]): ApprovalPlan {
  return withRules(plan, (rule) => (rule.type === 'scan_finding' ? { ...rule, scanners } : rule));
}
