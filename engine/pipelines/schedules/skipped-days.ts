import type { Instant } from '../../world/instance.ts';

/** The days of a monthly cron expression that months on the way lack, such as `2026-02-31`. */
export function skippedDays(
  cron: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): readonly string[] {
  const [, , daysField = '*'] = cron.split(' ');
  const days = daysField.split(',').map(Number).filter(Number.isInteger);
  return monthsBetween(from, to).flatMap(([year, month]) =>
    days.filter((day) => day > daysIn(year, month)).map((day) => `${year}-${String(month).padStart(2, '0')}-${day}`),
  );
}

function monthsBetween(from: Instant, to: Instant): readonly (readonly [number, number])[] {
  const [first, last] = [monthOf(from), monthOf(to)];
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
    const month = first + offset;
    return [Math.floor(month / 12), (month % 12) + 1] as const;
  });
}

function monthOf(instant: Instant): number {
  return Number(instant.slice(0, 4)) * 12 + Number(instant.slice(5, 7)) - 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
