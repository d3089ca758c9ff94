import { expect, test } from 'vitest';
import type { Question, Verdict } from '#engine';
import type { Case } from '#reports';
import { noopTarget, type Target } from '#targets';
import { callFailures } from '../../../cli/gate/call-failures.ts';
import { buildCase, buildWrong } from '../../reports/build-case.ts';

const valid = decided(true);
const invalid = decided(false);
const question: Question = { kind: 'policy_file', content: '' };
const asking = (verdict: Verdict) => [
  { kind: 'question', question, expectations: [], verdict, mismatches: [] } as const,
];

test('a wrong answer that comes each time is deterministic, and needs no process', async () => {
  const { cases, tried } = await called([buildWrong({ steps: asking(invalid) })], () => invalid);

  expect(cases[0]?.flake).toMatchObject({ kind: 'deterministic', tries: 5 });
  expect(tried).toEqual([]);
});

test('an engine that answers now so and now otherwise is called so', async () => {
  const turns = [valid, invalid, valid, invalid, valid];

  const { cases, tried } = await called([buildWrong({ steps: asking(invalid) })], (turn) => turns[turn] ?? valid);

  expect(cases[0]?.flake?.kind).toBe('engine-nondeterministic');
  expect(tried).toEqual([]);
});

test('what asking again does not explain is tried in fresh processes, and stays failed', async () => {
  const otherwise = buildWrong({ id: 'a:1', steps: asking(invalid) });
  const timedOut = buildWrong({ id: 'a:2', status: 'broken', steps: asking(valid) });

  const { cases, tried } = await called([otherwise, timedOut, buildCase({ id: 'a:3' })], () => valid);

  expect(tried).toEqual(['a:1', 'a:2']);
  expect(cases.map(({ status, flake }) => [status, flake?.kind])).toEqual([
    ['failed', 'not-reproduced'],
    ['broken', 'not-reproduced'],
    ['passed', undefined],
  ]);
});

test('an engine that breaks each time is deterministic, whatever it says', async () => {
  const broken = buildWrong({ status: 'broken', steps: asking({ kind: 'failed', error: 'one' }) });

  const { cases } = await called([broken], (turn) => ({ kind: 'failed', error: `error ${turn}` }));

  expect(cases[0]?.flake?.kind).toBe('deterministic');
});

async function called(cases: readonly Case[], answer: (turn: number) => Verdict) {
  const tried: string[] = [];
  const diagnose = async (wanted: readonly Case[]) => {
    tried.push(...wanted.map(({ id }) => id));
    const flake = { kind: 'not-reproduced', because: '', predecessors: [], tries: 1 } as const;
    return wanted.map((one) => ({ ...one, flake }));
  };
  return { cases: await callFailures(cases, { target: answering(answer), diagnose }), tried };
}

function answering(answer: (turn: number) => Verdict): Target {
  let turn = 0;
  const ask = async () => answer(turn++);
  return { ...noopTarget, open: async () => ({ happen: async () => {}, ask, close: async () => {} }) };
}

function decided(isValid: boolean): Verdict {
  return { kind: 'decided', outcome: { kind: 'policy_file', valid: isValid, problems: [] }, evidence: [] };
}
