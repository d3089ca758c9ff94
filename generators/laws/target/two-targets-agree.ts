import { anyWorld } from '../../any-world.ts';
import { law } from '../law.ts';
import { sameDecisions } from './outcomes.ts';

/** With the whole world in memory as second target: the slices that events and questions load leave nothing out. */
export const twoTargetsAgree = law({
  id: 'LAW-TARGET-5',
  title: 'deciding from a database and deciding from memory agree, and look at the same rules',
  source: 'the slices that events and questions load',
  policyType: 'authorization',
  needs: 'a second target',
  arbitrary: anyWorld(),
  async check(run, { world, events, questions }) {
    const first = await run.after(world, events, ...questions);
    return sameDecisions(questions, first, await run.afterSecond(world, events, ...questions));
  },
});
