import fc from 'fast-check';
import { law, vacuous, verdictOf } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { differentActions, scanning, ungovernedPlan } from './focused-plans.ts';
import { isDast, names, scanJobs, scansWord } from './outcomes.ts';

export const dastIsNumberedApart = law({
  id: 'LAW-SCAN-E4',
  title: 'DAST and the other scans do not change each other',
  source: 'execution policies INV-E4',
  policyType: 'scan-execution',
  arbitrary: fc.record({ plan: ungovernedPlan(), actions: differentActions(4) }),
  async check(run, { plan, actions }) {
    const [dast, others] = [true, false].map((kept) => actions.filter(({ scan }) => (scan === 'dast') === kept));
    if (dast === undefined || others === undefined || dast.length === 0 || others.length === 0)
      return vacuous('of one kind');
    const together = scanJobs(await pipelineOf(run, scanning(plan, actions)));
    const apart = [
      ...scanJobs(await pipelineOf(run, scanning(plan, others))),
      ...scanJobs(await pipelineOf(run, scanning(plan, dast))),
    ];
    const [before, after] = [apart, together].map((jobs) =>
      jobs.map(({ name, variables }) => JSON.stringify([name, variables])).toSorted(),
    );
    return verdictOf(
      before?.join() === after?.join(),
      together.some(isDast) ? 'both kinds' : scansWord(together),
      () => `expected the same jobs together and apart: ${names(together)}; ${names(apart)}`,
    );
  },
});
