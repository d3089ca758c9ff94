import fc from 'fast-check';
import { law, vacuous, verdictOf } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { differentActions, type ScanAction, scanning, ungovernedPlan } from './focused-plans.ts';
import { names, scanJobs, scansWord } from './outcomes.ts';

/** Order decides the numbers in the names, so that jobs are counted here. */
export const theSameActionsMakeAsManyJobs = law({
  id: 'LAW-SCAN-E1',
  title: 'the same actions make as many jobs, however they are spread over policies',
  source: 'execution policies INV-E1',
  policyType: 'scan-execution',
  arbitrary: fc.record({ plan: ungovernedPlan(), actions: differentActions(4), parts: fc.integer({ min: 2, max: 4 }) }),
  async check(run, { plan, actions, parts }) {
    const together = scanJobs(await pipelineOf(run, scanning(plan, actions)));
    const spread = scanJobs(await pipelineOf(run, scanning(plan, ...dealt(actions, parts))));
    if (actions.length < 2) return vacuous('one action');
    return verdictOf(
      together.length === spread.length,
      scansWord(together),
      () => `expected as many jobs: ${names(together)}, then ${names(spread)}`,
    );
  },
});

/** The actions dealt out to so many policies, fewer where some would get none. */
function dealt(actions: readonly ScanAction[], parts: number): readonly (readonly ScanAction[])[] {
  const hands = Array.from({ length: parts }, (_, part) => actions.filter((_, at) => at % parts === part));
  return hands.filter((hand) => hand.length > 0);
}
