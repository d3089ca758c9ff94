import { anyWorld } from '../../any-world.ts';
import { law, vacuous } from '../law.ts';
import { sameDecisions } from './outcomes.ts';

export const theOrderOfQuestionsSaysNothing = law({
  id: 'LAW-TARGET-2',
  title: 'questions are decided alike in whatever order they are asked',
  source: 'authorization INV-33 and AUTHZ-ROLE-002',
  policyType: 'authorization',
  arbitrary: anyWorld(),
  async check(run, { world, questions }) {
    if (questions.length < 2) return vacuous('one question');
    const forwards = await run.ask(world, ...questions);
    const backwards = await run.ask(world, ...questions.toReversed());
    return sameDecisions(questions, forwards, backwards.toReversed());
  },
});
