import type { Instant } from '#engine';

/** A clock other than that of the run. */
export interface ClockMove {
  /** What was moved and where to, such as `the clock of the computer 1 day later`. */
  readonly words: string;
  /** When the worlds of scenarios begin, unless they say so themselves. */
  readonly instanceNow?: Instant;
  /** By how many milliseconds the clock of the process is ahead. */
  readonly processShiftMs?: number;
  /** The time zone of the process. */
  readonly timeZone?: string;
}

const day = 86_400_000;

/** Far enough for another half of the day, another day, a weekend, another month, summer time and another year. */
const shifts = [
  { words: '12 hours', ms: day / 2 },
  { words: '1 day', ms: day },
  { words: '2 days', ms: 2 * day },
  { words: '45 days', ms: 45 * day },
  { words: '181 days', ms: 181 * day },
  { words: '1 year', ms: 365 * day },
] as const;

const timeZones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'] as const;

/** The clocks that a scenario which always fails is tried with: that of the world, that of the computer, its time zone. */
export function clockMoves(worldsBegin: Instant): readonly ClockMove[] {
  return [
    ...shifts.map(({ words, ms }) => ({
      words: `the clock of the instance ${words} later`,
      instanceNow: new Date(Date.parse(worldsBegin) + ms).toISOString().replace('.000Z', 'Z'),
    })),
    ...shifts.map(({ words, ms }) => ({ words: `the clock of the computer ${words} later`, processShiftMs: ms })),
    ...timeZones.map((timeZone) => ({ words: `the time zone ${timeZone}`, timeZone })),
  ];
}
