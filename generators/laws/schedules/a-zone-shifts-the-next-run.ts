import fc from 'fast-check';
import { later } from '#engine';
import type { PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { duePlan } from './focused-plans.ts';
import { schedulesOf } from './outcomes.ts';

/** Fixed zones, so that no change of clocks comes in between; the clock of the world moves with the zone. */
export const aZoneShiftsTheNextRun = law({
  id: 'LAW-SCHEDULE-S5',
  title: 'a zone that is some hours ahead makes every run come so many hours earlier',
  source: 'execution policies INV-S5; metamorphic relation M19',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({ due: duePlan(), hours: fc.constantFrom(1, 3, 9, 14) }),
  async check(run, { due: { plan, policy }, hours }) {
    const shift = hours * 3600;
    const inUtc = { ...plan, schedulePolicies: [{ ...policy, timezone: 'Etc/UTC' }] };
    // In these names the sign is that of POSIX: minus is ahead of UTC.
    const ahead: PipelinePlan = {
      ...plan,
      now: later(plan.now, -shift),
      schedulePolicies: [{ ...policy, timezone: `Etc/GMT-${hours}` }],
    };
    const [first] = (await schedulesOf(run, inUtc, 'policy_schedules_created')).nextRuns;
    const [second] = (await schedulesOf(run, ahead, 'policy_schedules_created')).nextRuns;
    if (first === undefined) return vacuous('no next run');
    const expected = later(first.at, -shift);
    return verdictOf(
      second?.at === expected,
      policy.type,
      () => `expected ${expected}, ${hours} hours before ${first.at}: ${second?.at ?? 'no next run'}`,
    );
  },
});
