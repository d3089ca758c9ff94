import { expect, test } from 'vitest';
import { cronOf } from '../../../../engine/pipelines/scan-execution/cadence.ts';

test.each([
  ['@daily', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['15 3 * * *', '15 3 * * *'],
])('the cadence %s is the cron %s', (cadence, cron) => {
  expect(cronOf(cadence)).toBe(cron);
});
