import { asInstant, type CalendarDate, dateOf, type Instant, secondsOf } from '#engine';
import { defaultNow } from '#fixtures';

const hours = 4_096;
// Instants are told by the million; making one from numbers each time would cost more than the rest of its row.
const past: readonly Instant[] = Array.from({ length: hours }, (_, ago) =>
  asInstant(secondsOf(defaultNow) - ago * 3_600),
);
const days: readonly CalendarDate[] = Array.from({ length: 400 }, (_, ahead) =>
  dateOf(asInstant(secondsOf(defaultNow) + (ahead - 30) * 86_400)),
);

/** The clock of every estate. */
export const estateNow: Instant = defaultNow;
/** The oldest instant, in hours before the clock. */
export const oldest = hours - 1;

/** So many hours before the clock of the estate; what would be older is as old as can be. */
export function hoursAgo(ago: number): Instant {
  return past[Math.max(0, Math.min(ago, oldest))] ?? estateNow;
}

/** A date between a month ago and a year ahead, from a drawn number. */
export function someDate(drawn: number): CalendarDate {
  return days[Math.floor(drawn * days.length)] ?? dateOf(estateNow);
}
