import fc from 'fast-check';
import { severityLevels } from '#catalogue';
import type { ApprovalPlan, FindingPlan } from '../../approval/approval-plan.ts';
import { withFinding } from '../../approval/change-plan.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { comparablePlan, countingNewOnly, plainFinding } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/**
 * The new finding comes from a scanner that the merge request ran anyway: one more scanner can also bring a scan that
 * was missing, and so end an error.
 */
export const aSourceFindingNeverUnblocks = law({
  id: 'LAW-APPROVAL-04',
  title: 'a further finding of the merge request never turns a fail into a pass',
  source: 'approval policies, invariant 4',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: comparablePlan({ ruleTypes: ['scan_finding'] }).map(countingNewOnly),
    which: sureReference(),
    severity: fc.constantFrom(...severityLevels),
  }),
  async check(run, { plan, which, severity }) {
    const scanner = resolve(sourceScanners(plan), which);
    if (scanner === undefined) return vacuous('no scanner ran');
    const more = withFinding(plan, { ...plainFinding, scanner, severity, severityOnTarget: severity, onSource: true });
    return noMoreBlocking(await mergeRequestOf(run, more), await mergeRequestOf(run, plan), plan);
  },
});

/** The scanners that ran for the merge request. */
function sourceScanners({ source }: ApprovalPlan): readonly FindingPlan['scanner'][] {
  return (source?.scans ?? []).map(({ scanner }) => scanner);
}
