import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { law, vacuous, verdictOf } from '../law.ts';
import { ending, pipelineOf, told } from '../pipelines/outcomes.ts';
import { differentActions, scanning, scanPlan, ungovernedPlan } from './focused-plans.ts';
import { scanJobs } from './outcomes.ts';

/** A job of the project that is called what a scan is called makes room for the scan. */
export const scansTakeNoOtherJobAway = law({
  id: 'LAW-SCAN-E7',
  title: 'scans leave the jobs of the project as they are, but for those of the same name',
  source: 'execution policies INV-E7',
  policyType: 'scan-execution',
  arbitrary: fc.oneof(
    scanPlan(),
    fc
      .record({ plan: ungovernedPlan(), actions: differentActions(3) })
      .map(({ plan, actions }) => scanning(plan, actions)),
  ),
  async check(run, plan) {
    const alone = await pipelineOf(run, { ...plan, scanPolicies: [] });
    const scanned = await pipelineOf(run, plan);
    const scans = scanJobs(scanned);
    if (alone.result !== 'created' || scans.length === 0) return vacuous(ending(alone));
    const taken = new Set(scans.map(({ name }) => name));
    const missing = alone.jobs.filter(
      (job) => !taken.has(job.name) && !scanned.jobs.some((other) => isDeepStrictEqual(job, other)),
    );
    const doubled = scanned.jobs.filter(({ name, origin }) => origin === 'project' && taken.has(name));
    return verdictOf(missing.length + doubled.length === 0, ending(scanned), () =>
      [
        `expected every job of the project: ${told(missing.map(({ name }) => name))} changed`,
        `and none beside a scan of its name: ${told(doubled.map(({ name }) => name))}`,
      ].join(' '),
    );
  },
});
