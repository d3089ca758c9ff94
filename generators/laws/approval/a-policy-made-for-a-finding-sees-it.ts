import fc from 'fast-check';
import { severityLevels } from '#catalogue';
import { buildApprovalPolicy, findingUuid, scanFindingRule } from '#fixtures';
import type { ApprovalPlan, FindingPlan } from '../../approval/approval-plan.ts';
import { findingName } from '../../approval/build-reports.ts';
import { resolve, sureReference } from '../../references.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { comparablePlan, withFreshFindings } from './focused-plans.ts';
import { mergeRequestOf } from './outcomes.ts';

/** One entity is picked, and a policy is made that must match it, and one that must not. */
export const aPolicyMadeForAFindingSeesIt = law({
  id: 'LAW-APPROVAL-M12',
  title: 'a policy made for one new finding reports it, and one for any other severity or scanner does not',
  source: 'metamorphic relation M12 (pivoted query synthesis); MRAP-060 and MRAP-061',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: comparablePlan({ maxPolicies: 1, maxRules: 1 }).map(withFreshFindings),
    which: sureReference(),
  }),
  async check(run, { plan, which }) {
    const at = resolve(fresh(plan), which);
    const picked = at === undefined ? undefined : plan.findings[at];
    if (at === undefined || picked === undefined) return vacuous('nothing new');
    const { severity, scanner } = picked;
    const others = severityLevels.filter((one) => one !== severity);
    const foreign = scanner === 'sast' ? 'dast' : 'sast';
    const made = await found(run, plan, { scanners: [scanner], severity_levels: [severity] });
    const milder = await found(run, plan, { scanners: [scanner], severity_levels: others });
    const elsewhere = await found(run, plan, { scanners: [foreign], severity_levels: [severity] });
    const uuid = findingUuid(findingName(at));
    return verdictOf(
      made.includes(uuid) && !milder.includes(uuid) && !elsewhere.includes(uuid),
      `${scanner}`,
      () =>
        `${findingName(at)} (${scanner}, ${severity}): expected in the first policy alone: found ${[made, milder, elsewhere].map((list) => list.includes(uuid)).join(', ')}`,
    );
  },
});

async function found(
  run: Parameters<typeof mergeRequestOf>[0],
  plan: ApprovalPlan,
  keys: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const policy = buildApprovalPolicy('Made', { rules: [scanFindingRule(keys)] });
  const { violations } = await mergeRequestOf(run, { ...plan, policies: [{ on: 'project', policy }] });
  return violations.flatMap(({ newFindings }) => newFindings);
}

/** What a violation shows is cut, so only as many findings as it can show are drawn. */
function fresh({ findings }: ApprovalPlan): readonly number[] {
  return findings.flatMap(({ onSource, onTarget }: FindingPlan, at) => (onSource && !onTarget ? [at] : []));
}
