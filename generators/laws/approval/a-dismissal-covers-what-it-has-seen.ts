import type { MergeRequestOutcome, Row, World } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { buildApprovalWorld } from '../../approval/build-approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { type LawRun, law, vacuous, verdictOf } from '../law.ts';
import { comparablePlan, countingNewOnly, demanding, lookingAtEverything, withFreshFindings } from './focused-plans.ts';
import { approvalsForPolicies, outcomeOf } from './outcomes.ts';

/** The dismissal is given for what the merge request reports at first; then the reports change under it. */
export const aDismissalCoversWhatItHasSeen = law({
  id: 'LAW-APPROVAL-27',
  title: 'a dismissed warning stays dismissed while violations shrink, and not once a new one appears',
  source: 'approval policies, invariant 27; MRAP-140 and MRAP-142',
  policyType: 'approval',
  arbitrary: comparablePlan({ ruleTypes: ['scan_finding', 'license_finding'], maxPolicies: 1, maxRules: 1 })
    .map(countingNewOnly)
    .map(withFreshFindings)
    .map(lookingAtEverything)
    .map(demanding)
    .map(warning),
  async check(run, plan) {
    const seen = buildApprovalWorld({ ...plan, setAside: [{ policy: 0, how: 'dismissed' }] }).world.policyDismissals;
    const open = await underDismissal(run, plan, []);
    if (approvalsForPolicies(open) === 0) return vacuous('no approvals are demanded');
    const covered = await underDismissal(run, plan, seen);
    const shrunk = await underDismissal(run, halved(plan), seen);
    const grown = await underDismissal(run, { ...plan, findings: grownFindings(plan) }, seen);
    const fresh = foundIn(grown).some((uuid) => !foundIn(open).includes(uuid));
    const lifted = approvalsForPolicies(covered) === 0 && approvalsForPolicies(shrunk) === 0;
    const back = !fresh || approvalsForPolicies(grown) === approvalsForPolicies(open);
    return verdictOf(
      lifted && back,
      fresh ? 'a new one appears' : 'nothing new appears',
      () =>
        `expected no approvals under the dismissal and ${approvalsForPolicies(open)} again after something new (${fresh}): found ${[covered, shrunk, grown].map(approvalsForPolicies).join(', then ')}`,
    );
  },
});

function warning(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: { ...placed.policy, enforcement_type: 'warn' } }));
}

async function underDismissal(
  run: LawRun,
  plan: ApprovalPlan,
  policyDismissals: readonly Row<'policyDismissals'>[],
): Promise<MergeRequestOutcome> {
  const { world, question } = buildApprovalWorld(plan);
  const dismissed: World = { ...world, policyDismissals };
  return await outcomeOf(run, dismissed, question);
}

/** Only every other finding and component is still there. */
function halved(plan: ApprovalPlan): ApprovalPlan {
  const gone = { onSource: false, onTarget: false };
  return {
    ...plan,
    findings: plan.findings.map((finding, at) => (at % 2 === 0 ? finding : { ...finding, ...gone })),
    components: plan.components.map((one, at) => (at % 2 === 0 ? one : { ...one, onSource: one.onTarget })),
  };
}

/** One more like the first. Its name, and with it its uuid, comes from its place at the end. */
function grownFindings({ findings }: ApprovalPlan): ApprovalPlan['findings'] {
  return [...findings, ...findings.slice(0, 1)];
}

function foundIn({ violations }: MergeRequestOutcome): readonly string[] {
  return violations.flatMap(({ newFindings }) => newFindings);
}
