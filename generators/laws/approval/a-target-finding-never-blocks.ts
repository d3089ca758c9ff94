import fc from 'fast-check';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { comparablePlan, countingNewOnly, lookingAtEverything, withFreshFindings } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/** Only for rules about new findings, and for a scanner that the target ran anyway: a further one can be missed. */
export const aTargetFindingNeverBlocks = law({
  id: 'LAW-APPROVAL-05',
  title: 'a finding that the target branch also has never turns a pass into a fail',
  source: 'approval policies, invariant 5',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: comparablePlan({ ruleTypes: ['scan_finding'] })
      .map(countingNewOnly)
      .map(lookingAtEverything)
      .map(withFreshFindings),
    which: sureReference(),
  }),
  async check(run, { plan, which }) {
    const place = resolve(freshFindings(plan), which);
    if (place === undefined) return vacuous('nothing that the target lacks');
    const findings = plan.findings.map((finding, index) =>
      index === place ? { ...finding, onTarget: true } : finding,
    );
    return noMoreBlocking(await mergeRequestOf(run, plan), await mergeRequestOf(run, { ...plan, findings }), plan);
  },
});

/** The places of findings that only the merge request has, of scanners that the target runs too. */
function freshFindings({ findings, target }: ApprovalPlan): readonly number[] {
  const before = new Set([
    ...(target?.scans ?? []).map(({ scanner }) => scanner),
    ...findings.filter(({ onTarget }) => onTarget).map(({ scanner }) => scanner),
  ]);
  return findings.flatMap(({ onSource, onTarget, scanner }, index) =>
    onSource && !onTarget && before.has(scanner) ? [index] : [],
  );
}
