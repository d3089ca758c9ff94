import type { NightlyReport, NightRecord } from './nightly-report.ts';

/** So many nights are remembered. */
const longest = 365;

/** What later nights need to know of this one. */
export function nightRecord({ run, times, seed, findings, proposals, figures }: NightlyReport): NightRecord {
  return {
    run,
    startedAt: times.startedAt,
    seed,
    findings: findings.map(({ id }) => id),
    proposals: proposals.map(({ gap }) => gap),
    figures,
  };
}

/** The nights with one more, or with a newer record of it: a night that goes on is still one. */
export function withNight(nights: readonly NightRecord[], night: NightRecord): readonly NightRecord[] {
  return [...nights.filter(({ run }) => run !== night.run), night].slice(-longest);
}

/** The nights as lines of JSON. */
export function nightsText(nights: readonly NightRecord[]): string {
  return nights.map((night) => `${JSON.stringify(night)}\n`).join('');
}

/** Reads the lines of earlier nights; what is none is left out: memory is never worth a failing night. */
export function parseNights(text: string): readonly NightRecord[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isNight(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

function isNight(value: unknown): value is NightRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { run, findings, proposals, figures } = value as Partial<Record<keyof NightRecord, unknown>>;
  return typeof run === 'string' && Array.isArray(findings) && Array.isArray(proposals) && typeof figures === 'object';
}
