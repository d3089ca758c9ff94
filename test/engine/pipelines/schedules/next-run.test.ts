import { expect, test } from 'vitest';
import { nextRun } from '../../../../engine/pipelines/schedules/next-run.ts';

test.each([
  ['15 6 * * 6', 'Asia/Tokyo', '2025-03-01T00:00:00Z', '2025-03-07T21:15:00Z'],
  ['0 6 * * *', 'UTC', '2026-01-15T06:00:00Z', '2026-01-16T06:00:00Z'],
  ['0 6 31 * *', 'UTC', '2026-01-31T07:00:00Z', '2026-03-31T06:00:00Z'],
  ['0 6 29 2 *', 'UTC', '2026-03-01T00:00:00Z', '2028-02-29T06:00:00Z'],
  ['0 9 * * *', 'America/New_York', '2026-10-31T20:00:00Z', '2026-11-01T14:00:00Z'],
  ['30 23 * * *', 'Pacific/Kiritimati', '2026-01-01T00:00:00Z', '2026-01-01T09:30:00Z'],
])('%s in %s after %s is due at %s', (cron, timezone, after, due) => {
  expect(nextRun({ cron, timezone }, after)).toBe(due);
});

test.each([
  ['61 6 * * *', 'UTC'],
  ['0 6 * *', 'UTC'],
  ['0 0 6 * * *', 'UTC'],
  ['H 6 * * *', 'UTC'],
  ['0 6 30 2 *', 'UTC'],
  ['every night', 'UTC'],
  ['0 6 * * *', 'Mars/Base'],
])('%s in %s is no cadence', (cron, timezone) => {
  expect(nextRun({ cron, timezone }, '2026-01-01T00:00:00Z')).toBeNull();
});
