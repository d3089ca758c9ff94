import fc from 'fast-check';
import { law, vacuous } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { scanPlan } from './focused-plans.ts';
import { sameScans, scanJobs } from './outcomes.ts';

/** Below the limits of policies and actions; the copy says what the original says, in every key. */
export const aRepetitionAddsNothing = law({
  id: 'LAW-SCAN-E2',
  title: 'repeating an action or a whole scan execution policy changes nothing',
  source: 'execution policies INV-E2; metamorphic relation M06',
  policyType: 'scan-execution',
  arbitrary: fc.record({ plan: scanPlan(), repeats: fc.constantFrom('actions', 'policies') }),
  async check(run, { plan, repeats }) {
    if (plan.scanPolicies.length === 0) return vacuous('no policy');
    const { scanPolicies } = plan;
    const repeated =
      repeats === 'actions'
        ? scanPolicies.map((one) => ({ ...one, policy: { ...one.policy, actions: twice(one.policy.actions) } }))
        : [...scanPolicies, ...scanPolicies.map((one) => ({ ...one, name: `${one.name} again` }))];
    const once = scanJobs(await pipelineOf(run, plan));
    return sameScans(once, scanJobs(await pipelineOf(run, { ...plan, scanPolicies: repeated })));
  },
});

function twice<T>(list: readonly T[]): readonly T[] {
  return list.flatMap((one) => [one, one]);
}
