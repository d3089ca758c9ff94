import { anyWorld } from '../../any-world.ts';
import { law } from '../law.ts';
import { sameDecisions } from './outcomes.ts';

export const askingChangesNothing = law({
  id: 'LAW-TARGET-1',
  title: 'the same question twice is decided alike',
  source: 'approval policies, invariant 10; authorization INV-33',
  policyType: 'authorization',
  arbitrary: anyWorld(),
  async check(run, { world, questions }) {
    const decided = await run.ask(world, ...questions, ...questions);
    return sameDecisions(questions, decided.slice(0, questions.length), decided.slice(questions.length));
  },
});
