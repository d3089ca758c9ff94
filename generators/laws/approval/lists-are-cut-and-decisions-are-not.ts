import fc from 'fast-check';
import { severityLevels } from '#catalogue';
import type { ApprovalPlan, FindingPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, verdictOf } from '../law.ts';
import { comparablePlan, countingNewOnly, plainFinding } from './focused-plans.ts';
import { blockingRules, mergeRequestOf } from './outcomes.ts';

/** Both sides of what a list shows, and of the batches in which findings may be counted. */
const counts = [9, 10, 11, 12, 49, 50, 51, 101, 1000] as const;
const shown = 10;

export const listsAreCutAndDecisionsAreNot = law({
  id: 'LAW-APPROVAL-35',
  title: 'a violation shows a few of its findings and is decided by all of them',
  source: 'approval policies, invariant 35; MRAP-061 and MRAP-089',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: comparablePlan({ ruleTypes: ['scan_finding'], maxPolicies: 1, maxRules: 1, maxComponents: 0 }).map(
      countingNewOnly,
    ),
    count: fc.constantFrom(...counts),
    severity: fc.constantFrom(...severityLevels),
  }),
  async check(run, { plan, count, severity }) {
    const findings = Array.from({ length: count }, () => ({ ...freshFinding, severity, severityOnTarget: severity }));
    const scarce = await mergeRequestOf(run, allowing({ ...plan, findings }, count - 1));
    const enough = await mergeRequestOf(run, allowing({ ...plan, findings }, count));
    const listed = scarce.violations[0]?.newFindings.length;
    const held =
      blockingRules(scarce).size === 1 && enough.violations.length === 0 && listed === Math.min(count, shown);
    return verdictOf(
      held,
      `${count} findings`,
      () =>
        `${count} new findings: expected an allowance of ${count - 1} to fail with at most ${shown} shown and of ${count} to pass: found ${blockingRules(scarce).size} failed with ${listed} shown, and ${enough.violations.length} violations`,
    );
  },
});

function allowing(plan: ApprovalPlan, vulnerabilities_allowed: number): ApprovalPlan {
  const scans = [{ scanner: 'sast', status: 'succeeded' }] as const;
  const open = { ...plan, source: { status: 'success', scans }, target: { status: 'success', scans } } as const;
  return withRules(open, (rule) => {
    if (rule.type !== 'scan_finding') return rule;
    const { vulnerability_attributes: _, ...kept } = rule;
    return { ...kept, vulnerabilities_allowed, severity_levels: [], scanners: [], vulnerability_states: [] };
  });
}

const freshFinding = { ...plainFinding, scanner: 'sast', onSource: true } as const satisfies Partial<FindingPlan>;
