import { CronExpressionParser } from 'cron-parser';
import { remembering } from '../../remembering.ts';
import type { Instant } from '../../world/instance.ts';
import { asInstant } from '../../world/time.ts';

/** When a cadence is due next after an instant, told in the time of a zone; null where cadence or zone are invalid. */
export function nextRun(
  { cron, timezone }: { readonly cron: string; readonly timezone: string },
  after: Instant,
): Instant | null {
  return remembered(JSON.stringify([cron, timezone, after])).at;
}

// A decision asks for the same tick again and again, and time zones make each a long calculation.
const remembered = remembering(1000, (asked) => {
  const [cron, timezone, after] = JSON.parse(asked) as [string, string, Instant];
  return { at: hasFiveFields(cron) && !isRandom(cron) ? calculated({ cron, timezone }, after) : null };
});

function calculated(
  { cron, timezone }: { readonly cron: string; readonly timezone: string },
  after: Instant,
): Instant | null {
  try {
    const hits = CronExpressionParser.parse(cron, { currentDate: after, tz: timezone });
    return asInstant(Math.floor(hits.next().getTime() / 1000));
  } catch {
    return null;
  }
}

// The parser fills up fields that are missing, and takes a sixth for seconds; the platform does neither.
function hasFiveFields(cron: string): boolean {
  return cron.trim().split(/\s+/).length === 5;
}

// The parser reads a lone H as a moment of its own choosing; the platform knows no such field.
function isRandom(cron: string): boolean {
  return /(^|[\s,])H(?=$|[\s,(/])/i.test(cron);
}
