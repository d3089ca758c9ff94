import fc from 'fast-check';
import { law, vacuous } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { anyScanPolicy, scanPlan } from './focused-plans.ts';
import { sameScans, scanJobs } from './outcomes.ts';

/** Before the others in its file: what does not act takes no number either. */
export const aScanPolicyThatDoesNotActIsAbsent = law({
  id: 'LAW-SCAN-001',
  title: 'a scan execution policy that is disabled or out of scope changes no pipeline',
  source: 'SEP-001 and INH-011',
  policyType: 'scan-execution',
  arbitrary: fc.record({ plan: scanPlan(), policy: anyScanPolicy(), how: fc.constantFrom('disabled', 'elsewhere') }),
  async check(run, { plan, policy, how }) {
    const [{ on } = policy] = plan.scanPolicies;
    const idle =
      how === 'disabled'
        ? { ...policy, on, policy: { ...policy.policy, enabled: false } }
        : { ...policy, on, reach: 'elsewhere' as const };
    const without = await pipelineOf(run, plan);
    const beside = await pipelineOf(run, { ...plan, scanPolicies: [idle, ...plan.scanPolicies] });
    if (without.jobs.length + beside.jobs.length === 0) return vacuous('no job');
    return sameScans(scanJobs(without), scanJobs(beside));
  },
});
