import { expect, test } from 'vitest';
import { joinRepetitions } from '#reports';
import { buildCase, buildDecided, buildEvidence, buildQuestion, buildWrong } from '../build-case.ts';

test('a scenario that failed once has failed, however often it passed', () => {
  const wrong = buildWrong();

  expect(joinRepetitions([buildCase(), wrong, buildCase()])).toEqual([wrong]);
});

test('there is one case for each scenario', () => {
  const one = buildCase({ origin: { line: 1 } });
  const other = buildCase({ origin: { line: 2 } });

  expect(joinRepetitions([one, other, { ...one, durationMs: 99 }, other])).toEqual([one, other]);
});

test('repetitions that all passed on different answers are no pass', () => {
  const answers = [true, false].map((held) => buildDecided(buildEvidence('MRAP-030', held)));
  const cases = answers.map((verdict) => buildCase({ steps: [buildQuestion({ verdict })] }));

  const [joined] = joinRepetitions(cases);

  expect(joined).toMatchObject({ status: 'broken', failure: expect.stringContaining('differently') });
});

test('what an answer cost is no difference', () => {
  const cases = [1, 2].map((milliseconds) =>
    buildCase({
      steps: [buildQuestion({ verdict: { ...buildDecided(), cost: { queries: 1, milliseconds } } as never })],
    }),
  );

  expect(joinRepetitions(cases)).toMatchObject([{ status: 'passed' }]);
});
