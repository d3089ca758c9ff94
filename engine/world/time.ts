import type { CalendarDate, Instant } from './instance.ts';

/** The instant that many seconds later (or, below zero, earlier). */
export function later(instant: Instant, seconds: number): Instant {
  return asInstant(secondsOf(instant) + seconds);
}

/** Whole seconds since 1970-01-01T00:00:00Z. */
export function secondsOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds))
    throw new RangeError(`instant \`${instant}\`: expected the form 2026-01-15T09:30:00Z`);
  return Math.floor(milliseconds / 1000);
}

/** The instant of that many seconds since 1970-01-01T00:00:00Z. */
export function asInstant(seconds: number): Instant {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** The UTC date of an instant. */
export function dateOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10);
}

/** True from 00:00 UTC of the date on, which is when expiry dates of tokens, memberships and links take effect. */
export function isReached(date: CalendarDate | null, now: Instant): boolean {
  return date !== null && dateOf(now) >= date;
}
