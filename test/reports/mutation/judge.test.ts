import { expect, test } from 'vitest';
import { type Host, hostOf } from '../../../reports/mutation/host.ts';
import { type Carrier, Judge } from '../../../reports/mutation/judge.ts';
import type { Replay } from '../../../reports/mutation/replay.ts';
import { fourEyes, isAnswered } from './mutation-cases.ts';

const one = hostOf(fourEyes([isAnswered]), { worlds: 2, seed: 1 });
const other = hostOf(fourEyes([isAnswered], { line: 2 }), { worlds: 2, seed: 1 });

/** Without its policies the merge request needs nobody, which no expectation minds. */
const unruled = ({ world, steps }: Replay): Replay => ({ world: { ...world, policyConfigurations: [] }, steps });
/** A world that the engine cannot read. */
const senseless = ({ world, steps }: Replay): Replay => ({ world: { ...world, projects: null as never }, steps });

function carried(host: Host, vary: Carrier['vary']): readonly Carrier[] {
  return [{ host, vary, reached: () => true }];
}

function judgedFates(...mutants: readonly (readonly Carrier[])[]): readonly string[] {
  const judge = new Judge({ evaluations: 0 });
  return mutants.map((carriers, place) => judge.judge(`operator ${place}`, carriers).inPolicy);
}

test('mutants that decide the same in the same worlds are one', () => {
  expect(judgedFates(carried(one, unruled), carried(one, unruled))).toEqual(['survived', 'duplicate']);
});

test('mutants of different cases are never one, however alike their answers are', () => {
  expect(judgedFates(carried(one, unruled), carried(other, unruled))).toEqual(['survived', 'survived']);
});

test('mutants on which the engine fails are broken, each of them', () => {
  expect(judgedFates(carried(one, senseless), carried(one, senseless))).toEqual(['broken', 'broken']);
});

test('a mutant on which the engine fails in a neighbouring world alone is broken and did not survive', () => {
  const elsewhere = (replay: Replay) => (replay === one.replay ? replay : senseless(replay));

  expect(judgedFates(carried(one, elsewhere))).toEqual(['broken']);
});

test('a mutant that shows in a further world survived, and the world is named', () => {
  const look = { id: 'a world', caseId: 'a case', original: other, varied: unruled(other.replay) };
  const judge = new Judge({ evaluations: 0 });

  expect(judge.judgeAgain('operator', [look])).toMatchObject({ inPolicy: 'survived', shownIn: 'a case' });
  expect(judge.judgeAgain('another', [look])).toMatchObject({ inPolicy: 'duplicate', inOperator: 'survived' });
  expect(judge.judgeAgain('operator', [look])).toMatchObject({ inPolicy: 'duplicate', inOperator: 'duplicate' });
});

test('a mutant that shows in no further world is equivalent', () => {
  const look = { id: 'a world', caseId: 'a case', original: other, varied: other.replay };

  expect(new Judge({ evaluations: 0 }).judgeAgain('operator', [look])).toMatchObject({ inPolicy: 'equivalent' });
});

test('a mutant on which the engine fails in a further world is broken', () => {
  const look = { id: 'a world', caseId: 'a case', original: other, varied: senseless(other.replay) };

  expect(new Judge({ evaluations: 0 }).judgeAgain('operator', [look])).toMatchObject({ inPolicy: 'broken' });
});
