import { expect, test } from 'vitest';
import { coverageOf } from '../../reports/coverage/coverage-of.ts';
import { historyPoint, historyText, parseHistory, withPoint } from '../../reports/history.ts';

const run = { startedAt: '2026-01-15T09:30:00Z', seed: 7, scenarios: 2, passed: 1 };
const point = historyPoint(coverageOf([], new Set(['MRAP-030'])), run);

test('a point sums the shares of all policy types', () => {
  expect(point).toMatchObject({
    ...run,
    shares: { rule: { covered: 0, total: 1 }, polarity: { covered: 0, total: 2 } },
  });
});

test('a history survives being written and read', () => {
  expect(parseHistory(historyText([point, point]))).toEqual([point, point]);
});

test('what is no point of a history is left out', () => {
  expect(parseHistory(`{"broken":\n[]\n${historyText([point])}null\n`)).toEqual([point]);
  expect(parseHistory('{"startedAt":"2026-01-15T09:30:00Z","shares":null}\n')).toEqual([]);
  expect(parseHistory('{"startedAt":7,"shares":{}}\n')).toEqual([]);
});

test('a hundred runs are remembered, the newest ones', () => {
  const seeds = Array.from({ length: 105 }, (_, seed) => ({ ...point, seed }));

  const kept = seeds.reduce<readonly (typeof point)[]>(withPoint, []);

  expect([kept.length, kept[0]?.seed, kept.at(-1)?.seed]).toEqual([100, 5, 104]);
});
