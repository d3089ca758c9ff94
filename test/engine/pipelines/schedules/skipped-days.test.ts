import { expect, test } from 'vitest';
import { skippedDays } from '../../../../engine/pipelines/schedules/skipped-days.ts';

test.each([
  ['0 6 31 * *', '2026-01-31T07:00:00Z', '2026-03-31T06:00:00Z', ['2026-02-31']],
  ['0 6 29,30 * *', '2028-02-01T00:00:00Z', '2028-03-29T06:00:00Z', ['2028-02-30']],
  ['0 6 1 * *', '2026-01-31T07:00:00Z', '2026-02-01T06:00:00Z', []],
  ['0 6 * * *', '2026-01-31T07:00:00Z', '2026-02-01T06:00:00Z', []],
])('on the way of %s from %s to %s the days %j do not exist', (cron, from, to, days) => {
  expect(skippedDays(cron, { from, to })).toEqual(days);
});
