import { expect, test } from 'vitest';
import { type Case, progressReporter } from '#reports';
import { buildCase, buildWrong } from '../build-case.ts';

const passed = buildCase();
const failed = buildWrong();

test('a terminal has one line that counts, and is left clean', () => {
  expect(written([passed, failed], { tty: true, total: 2 })).toEqual([
    '\r1 of 2 scenarios',
    '\r2 of 2 scenarios, 1 failed',
    `\r${' '.repeat(26)}\r`,
  ]);
});

test('elsewhere a plain line comes now and then', () => {
  const cases = Array.from({ length: 25 }, (_, index) => (index === 0 ? failed : passed));

  expect(written(cases, { tty: false, total: 25 })).toEqual(
    [3, 6, 9, 12, 15, 18, 21, 24, 25].map((done) => `${done} of 25 scenarios, 1 failed\n`),
  );
});

test('a run of unknown length counts without a total', () => {
  expect(written([passed], { tty: true, total: 0 })[0]).toBe('\r1 scenario');
  expect(
    written(
      Array.from({ length: 100 }, () => passed),
      { tty: false, total: 0 },
    ),
  ).toEqual(['50 scenarios\n', '100 scenarios\n']);
});

test('a run without cases writes nothing', () => {
  expect(written([], { tty: true, total: 0 })).toEqual([]);
});

function written(cases: readonly Case[], options: { tty: boolean; total: number }): readonly string[] {
  const texts: string[] = [];
  const progress = progressReporter((text) => texts.push(text), options);
  for (const one of cases) progress.finished(one);
  progress.end();
  return texts;
}
