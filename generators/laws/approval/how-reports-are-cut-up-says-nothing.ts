import { nextId, type World } from '#engine';
import { buildApprovalWorld } from '../../approval/build-approval-world.ts';
import { law, vacuous } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { outcomeOf, sameUnordered } from './outcomes.ts';

/** Two jobs of one scanner in one pipeline, each with its own report. */
export const howReportsAreCutUpSaysNothing = law({
  id: 'LAW-APPROVAL-E11',
  title: 'the findings of a scan decide the same in whatever order, and in one report or in two of the same scanner',
  source: 'external checks and REST, INV-11; MRAP-040 and MRAP-044',
  policyType: 'approval',
  arbitrary: reachingPlan({ ruleTypes: ['scan_finding'] }),
  async check(run, plan) {
    const { world, question } = buildApprovalWorld(plan);
    if (world.securityFindings.length === 0) return vacuous('nothing is reported');
    const whole = await outcomeOf(run, world, question);
    const parts = await outcomeOf(run, cutUp(world), question);
    if (whole.violations.length + parts.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(whole, parts), [whole, parts]);
  },
});

/** Every scan has a second one of its type, with every other finding; the last finding comes first. */
function cutUp(world: World): World {
  const first = nextId(world, 'securityScans');
  const moved = new Map(world.securityScans.map(({ id }, at) => [id, first + at]));
  const copies = world.securityScans.map((scan) => ({ ...scan, id: moved.get(scan.id) ?? scan.id }));
  const last = world.securityFindings.length + 1;
  const securityFindings = world.securityFindings
    .map((finding, at) => ({
      ...finding,
      id: last - finding.id,
      scanId: at % 2 === 0 ? (moved.get(finding.scanId) ?? finding.scanId) : finding.scanId,
    }))
    .toReversed();
  return { ...world, securityScans: [...world.securityScans, ...copies], securityFindings };
}
