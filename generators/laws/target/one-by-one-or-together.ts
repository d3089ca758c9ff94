import type { Decided } from '#engine';
import { anyWorld } from '../../any-world.ts';
import { law, vacuous } from '../law.ts';
import { sameDecisions } from './outcomes.ts';

/** A target that remembers something from one question to the next answers the second one otherwise. */
export const oneByOneOrTogether = law({
  id: 'LAW-TARGET-6',
  title: 'questions are decided alike one by one and all together',
  source: 'metamorphic relation M14; the port',
  policyType: 'authorization',
  arbitrary: anyWorld(),
  async check(run, { world, events, questions: all }) {
    const questions = all.slice(0, 6);
    if (questions.length < 2) return vacuous('one question');
    const together = await run.after(world, events, ...questions);
    const alone: Decided[] = [];
    for (const question of questions) alone.push(...(await run.after(world, events, question)));
    return sameDecisions(questions, together, alone);
  },
});
