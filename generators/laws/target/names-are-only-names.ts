import { anyWorld } from '../../any-world.ts';
import { unordered } from '../approval/outcomes.ts';
import { law } from '../law.ts';
import { sameValues } from './outcomes.ts';
import { namingOf } from './renaming/naming.ts';
import { renamedEvent, renamedQuestion } from './renaming/renamed-protocol.ts';
import { renamedWorld, restored } from './renaming/renamed-world.ts';

/** Ids come in the opposite order, except where a higher id is a later row; what is only shown may be sorted by them. */
export const namesAreOnlyNames = law({
  id: 'LAW-TARGET-M05',
  title: 'under other ids, usernames and paths everything is decided alike',
  source: 'metamorphic relation M05; approval policies, invariant 10; authorization INV-14',
  policyType: 'authorization',
  arbitrary: anyWorld(),
  async check(run, { world, events, questions }) {
    const naming = namingOf(world);
    const before = await run.after(world, events, ...questions);
    const asked = questions.map((question) => renamedQuestion(question, naming));
    const happening = events.map((event) => renamedEvent(event, naming));
    const after = await run.after(renamedWorld(world, naming), happening, ...asked);
    return sameValues(
      questions,
      before.map(({ outcome }) => unordered(outcome)),
      after.map(({ outcome }) => unordered(restored(outcome, naming))),
    );
  },
});
