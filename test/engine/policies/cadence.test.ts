import { expect, test } from 'vitest';
import { isMoreThanDaily, isSupportedCadence } from '../../../engine/policies/cadence.ts';

test.each([
  ['15 3 * * *', true],
  ['15 3 * * 1-5', true],
  ['0,30 3 * * *', false],
  ['15 3-5 * * *', false],
  ['*/10 * * * *', false],
])('the scheduler runs %s: %s', (cron, runs) => {
  expect(isSupportedCadence(cron)).toBe(runs);
});

test.each([
  ['15 3 * * *', false],
  ['@daily', false],
  ['15 * * * *', true],
  ['@hourly', true],
])('%s comes due more than once a day: %s', (cadence, frequent) => {
  expect(isMoreThanDaily(cadence)).toBe(frequent);
});
