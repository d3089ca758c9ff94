import { expect, test } from 'vitest';
import { cronOf } from '../../../../../engine/pipelines/schedules/pipeline-policies/cron-of.ts';

const window = { time_window: { value: 600, distribution: 'random' } } as const;

test.each([
  [{ type: 'daily', start_time: '06:05', ...window }, '5 6 * * *'],
  [{ type: 'weekly', start_time: '23:59', days: ['Wednesday', 'Sunday'], ...window }, '59 23 * * 3,0'],
  [{ type: 'monthly', start_time: '00:00', days_of_month: [31, 1], ...window }, '0 0 31,1 * *'],
] as const)('%j is %s', (schedule, cron) => {
  expect(cronOf(schedule)).toBe(cron);
});
