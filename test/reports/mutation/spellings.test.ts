import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, decide, type Question, update, type World } from '#engine';
import { approvalWorld, mutantsOf } from '#generators';

test('no decision depends on the spelling of a policy file', () => {
  fc.assert(
    fc.property(approvalWorld(), ({ world, questions }) => {
      for (const { id, content } of world.policyFiles) {
        const spellings = mutantsOf(content).filter(({ saysTheSame }) => saysTheSame);

        expect(spellings).toHaveLength(3);
        for (const spelling of spellings) {
          const respelt = applyChanges(world, [update('policyFiles', id, { content: spelling.content })]);
          expect(outcomes(respelt, questions), spelling.operator).toEqual(outcomes(world, questions));
        }
      }
    }),
    { numRuns: 30 },
  );
});

function outcomes(world: World, questions: readonly Question[]): readonly unknown[] {
  return questions.map((question) => {
    const verdict = decide(world, question);
    return verdict.kind === 'decided' ? verdict.outcome : verdict;
  });
}
