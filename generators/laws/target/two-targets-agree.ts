import { anyWorld } from '../../any-world.ts';
import { law } from '../law.ts';
import { sameDecisions } from './outcomes.ts';

/** With the whole world in memory as second target: the slices that questions load leave nothing out. */
export const twoTargetsAgree = law({
  id: 'LAW-TARGET-5',
  title: 'deciding from a database and deciding from memory agree, and look at the same rules',
  source: 'the slices that questions load',
  policyType: 'authorization',
  needs: 'a second target',
  arbitrary: anyWorld(),
  async check(run, { world, questions }) {
    const first = await run.ask(world, ...questions);
    return sameDecisions(questions, first, await run.askSecond(world, ...questions));
  },
});
