import { type ApprovalWorld, buildApprovalWorld } from '../../approval/build-approval-world.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { comparablePlan, lookingAtEverything, withFreshFindings, withoutDrift } from './focused-plans.ts';
import { outcomeOf } from './outcomes.ts';

/** Without drift: a severity that differs between the sides makes one finding two. */
export const whatBothSidesHaveIsNeverNew = law({
  id: 'LAW-APPROVAL-E13',
  title: 'a finding that the target branch has too is never newly detected, and one that it lacks never existed there',
  source: 'external checks and REST, INV-13; MRAP-061 and MRAP-070',
  policyType: 'approval',
  arbitrary: comparablePlan({ ruleTypes: ['scan_finding'] })
    .map(withoutDrift)
    .map(withFreshFindings)
    .map(lookingAtEverything),
  async check(run, plan) {
    const made = buildApprovalWorld(plan);
    const { violations } = await outcomeOf(run, made.world, made.question);
    const found = new Set(violations.flatMap(({ newFindings }) => newFindings));
    if (found.size === 0) return vacuous('nothing new');
    const [before, now] = [uuidsOf(made, 'onTarget'), uuidsOf(made, 'onSource')];
    const old = [...found].filter((uuid) => before.has(uuid) || !now.has(uuid));
    return verdictOf(
      old.length === 0,
      before.size === 0 ? 'an empty target' : 'findings on both sides',
      () => `expected only what the merge request alone reports to be new: found ${old.join(', ')}`,
    );
  },
});

function uuidsOf({ plan, world }: ApprovalWorld, side: 'onSource' | 'onTarget'): ReadonlySet<string> {
  const names = new Set(plan.findings.flatMap((finding, at) => (finding[side] ? [`finding ${at + 1}`] : [])));
  return new Set(world.securityFindings.filter(({ name }) => names.has(name)).map(({ uuid }) => uuid));
}
