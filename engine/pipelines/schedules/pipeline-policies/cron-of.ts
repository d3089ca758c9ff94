import type { Weekday } from '#catalogue';
import type { PolicySchedule } from '../../../policies/index.ts';

const weekdayNumbers = {
  Sunday: 0,
  Monday: 1,
  Tuesday: 2,
  Wednesday: 3,
  Thursday: 4,
  Friday: 5,
  Saturday: 6,
} as const satisfies Record<Weekday, number>;

/** The cron expression of a schedule: minute, hour, days of the month, any month, days of the week in list order. */
export function cronOf({ type, start_time: startTime, days, days_of_month: daysOfMonth }: PolicySchedule): string {
  const [hour, minute] = startTime.split(':').map(Number);
  const time = `${minute} ${hour}`;
  switch (type) {
    case 'daily':
      return `${time} * * *`;
    case 'weekly':
      return `${time} * * ${(days ?? []).map((day) => weekdayNumbers[day]).join(',')}`;
    case 'monthly':
      return `${time} ${(daysOfMonth ?? []).join(',')} * *`;
  }
}
