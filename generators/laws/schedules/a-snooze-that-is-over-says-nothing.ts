import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { law, verdictOf } from '../law.ts';
import { duePlan } from './focused-plans.ts';
import { dispatch, schedulesOf } from './outcomes.ts';

/** It is over at the very instant that it names. */
export const aSnoozeThatIsOverSaysNothing = law({
  id: 'LAW-SCHEDULE-S3',
  title: 'a snooze that is over is none, and one that is not lets nothing start',
  source: 'execution policies INV-S3; SPEP-008; metamorphic relation M20',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({ due: duePlan(), snoozedFor: fc.constantFrom(0, -1, -3600, 1, 3600) }),
  async check(run, { due: { plan, policy }, snoozedFor }) {
    const awake = await schedulesOf(run, { ...plan, schedulePolicies: [{ ...policy, snoozedFor: null }] });
    const snoozed = await schedulesOf(run, { ...plan, schedulePolicies: [{ ...policy, snoozedFor }] });
    const held = snoozedFor > 0 ? snoozed.pipelines.length === 0 : isDeepStrictEqual(awake, snoozed);
    return verdictOf(
      held,
      `${snoozedFor > 0 ? 'snoozed' : 'over'}: ${dispatch(awake)}`,
      () => `snoozed for ${snoozedFor} seconds: ${JSON.stringify(awake)}, then ${JSON.stringify(snoozed)}`,
    );
  },
});
