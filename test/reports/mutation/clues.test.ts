import { expect, test } from 'vitest';
import { mutantsOf, type PolicyMutant } from '#generators';
import { Clues, fieldOf } from '../../../reports/mutation/clues.ts';
import { hostOf } from '../../../reports/mutation/host.ts';
import type { Carrier } from '../../../reports/mutation/judge.ts';
import { fourEyes, isAnswered } from './mutation-cases.ts';

const [content = ''] = (fourEyes([isAnswered]).world.policyFiles ?? []).map((file) => file.content);
const mutants = mutantsOf(content);
const raised = mutantOf('actions-approvals-required-raised');
const limit = mutantOf('actions-approvals-required-put-to-a-limit');
const disabled = mutantOf('approval-policy-enabled-flipped');

function mutantOf(operator: string): PolicyMutant {
  const found = mutants.find((mutant) => mutant.operator === operator);
  if (found === undefined) throw new Error(`no mutant by \`${operator}\``);
  return found;
}

function carrierAt(line: number): Carrier {
  const host = hostOf(fourEyes([isAnswered], { line }), { worlds: 0, seed: 1 });
  return { host, vary: (replay) => replay, reached: () => true };
}

function linesFor(clues: Clues, mutant: PolicyMutant, count: number): readonly number[] {
  return clues.carriersFor(mutant, count).map(({ host }) => host.case.origin.line);
}

test('a case that showed the same change comes before one that showed the field, and that before the rest', () => {
  const clues = new Clues();
  clues.add(disabled, [carrierAt(1)]);
  clues.add(limit, [carrierAt(2)]);
  clues.add(raised, [carrierAt(3)]);

  expect(linesFor(clues, raised, 4)).toEqual([3, 2, 1]);
  expect(linesFor(clues, raised, 1)).toEqual([3]);
});

test('of the same kind, the case that showed more mutants comes first', () => {
  const clues = new Clues();
  clues.add(raised, [carrierAt(1)]);
  clues.add(raised, [carrierAt(2)]);
  clues.add(raised, [carrierAt(2)]);

  expect(linesFor(clues, raised, 4)).toEqual([2, 1]);
});

test('nothing is known of what no case showed', () => {
  expect(linesFor(new Clues(), raised, 4)).toEqual([]);
});

test('a field is the path of a change without the numbers of lists', () => {
  expect(fieldOf(raised)).toBe('approval_policy.actions.approvals_required');
});
