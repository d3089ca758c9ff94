import { expect, test } from 'vitest';
import { cronOf, isSupportedCadence } from '../../../../engine/pipelines/scan-execution/cadence.ts';

test.each([
  ['@daily', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['15 3 * * *', '15 3 * * *'],
])('the cadence %s is the cron %s', (cadence, cron) => {
  expect(cronOf(cadence)).toBe(cron);
});

test.each([
  ['15 3 * * *', true],
  ['15 3 * * 1-5', true],
  ['0,30 3 * * *', false],
  ['15 3-5 * * *', false],
  ['*/10 * * * *', false],
])('the scheduler runs %s: %s', (cron, runs) => {
  expect(isSupportedCadence(cron)).toBe(runs);
});
