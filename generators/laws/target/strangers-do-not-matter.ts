import fc from 'fast-check';
import { anyWorld } from '../../any-world.ts';
import { beside } from '../../beside.ts';
import { law } from '../law.ts';
import { sameOutcomes } from './outcomes.ts';

/** The strangers are a whole other world: users, groups, projects, policies, findings with the same uuids. */
export const strangersDoNotMatter = law({
  id: 'LAW-TARGET-3',
  title: 'what else there is on the platform changes no decision',
  source: 'authorization INV-26; the slices that questions load',
  policyType: 'authorization',
  arbitrary: fc.record({ own: anyWorld(), strangers: anyWorld() }),
  async check(run, { own: { world, events, questions }, strangers }) {
    const alone = await run.after(world, events, ...questions);
    const crowded = await run.after(beside(world, strangers.world), events, ...questions);
    return sameOutcomes(questions, alone, crowded);
  },
});
