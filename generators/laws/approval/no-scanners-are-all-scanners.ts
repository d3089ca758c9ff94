import { policyScanners } from '#catalogue';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

/** Unblocking by execution policies is another matter: there no scanners are the scans that such policies can add. */
export const noScannersAreAllScanners = law({
  id: 'LAW-APPROVAL-18B',
  title: 'no scanners are the same as every supported one',
  source: 'approval policies, invariant 18; external checks and REST, INV-14; MRAP-050, MRAP-051 and MRAP-106',
  policyType: 'approval',
  arbitrary: reachingPlan({ ruleTypes: ['scan_finding'] }),
  async check(run, plan) {
    const none = await mergeRequestOf(run, withScanners(plan, []));
    const all = await mergeRequestOf(run, withScanners(plan, policyScanners));
    if (none.violations.length + all.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(none, all), [none, all]);
  },
});

function withScanners(plan: ApprovalPlan, scanners: readonly string[]): ApprovalPlan {
  return withRules(plan, (rule) => (rule.type === 'scan_finding' ? { ...rule, scanners } : rule));
}
