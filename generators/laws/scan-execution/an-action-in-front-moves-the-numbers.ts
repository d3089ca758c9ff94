import fc from 'fast-check';
import type { PipelineJobOutcome } from '#engine';
import { law, vacuous, verdictOf } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { differentActions, scanning, ungovernedPlan } from './focused-plans.ts';
import { isDast, names, scanJobs, scansWord } from './outcomes.ts';

/** DAST keeps its own numbers, and what agents run takes none, so the first action is another one. */
export const anActionInFrontMovesTheNumbers = law({
  id: 'LAW-SCAN-E3',
  title: 'an action in front of the others moves the numbers in their job names by one',
  source: 'execution policies INV-E3',
  policyType: 'scan-execution',
  arbitrary: fc.record({ plan: ungovernedPlan(), actions: differentActions(3) }),
  async check(run, { plan, actions }) {
    const first = { scan: 'sast', variables: { FIRST: 'yes' } } as const;
    const before = scanJobs(await pipelineOf(run, scanning(plan, actions)));
    const after = scanJobs(await pipelineOf(run, scanning(plan, [first, ...actions])));
    if (before.every(isDast)) return vacuous('no scan with a number');
    const [expected, seen] = [
      before.map(moved),
      after.filter(({ variables }) => variables.FIRST === undefined).map(nameOf),
    ];
    return verdictOf(
      expected.toSorted().join() === seen.toSorted().join(),
      scansWord(before),
      () => `expected the numbers of ${names(before)} to move by one: ${names(after)}`,
    );
  },
});

function moved(job: PipelineJobOutcome): string {
  return isDast(job) ? job.name : job.name.replace(/\d+$/, (number) => String(Number(number) + 1));
}

function nameOf({ name }: PipelineJobOutcome): string {
  return name;
}
