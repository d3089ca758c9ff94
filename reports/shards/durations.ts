import type { Case } from '../case.ts';

/** The version of the format of recorded durations. */
export const durationsFormat = 'assay-durations/1';

/** How long scenarios took, in milliseconds: by feature file, then by title. */
export type Durations = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The durations of cases; scenarios of one feature with the same title, such as rows of an outline, share their mean. */
export function durationsOf(cases: readonly Case[]): Durations {
  const byFeature = Map.groupBy(cases, ({ origin }) => origin.uri);
  return Object.fromEntries([...byFeature].map(([uri, own]) => [uri, meansByTitle(own)]));
}

/** What was known, with what was measured since; a scenario that was measured again counts half old, half new. */
export function withMeasured(known: Durations, measured: Durations): Durations {
  const features = [...new Set([...Object.keys(known), ...Object.keys(measured)])].sort();
  return Object.fromEntries(features.map((uri) => [uri, blended(known[uri] ?? {}, measured[uri] ?? {})]));
}

/** Says how long a scenario will take: one that nobody has measured takes as long as the median of those to be run. */
export function expectedDuration(
  durations: Durations,
  scenarios: readonly ScenarioName[],
): (scenario: ScenarioName) => number {
  const known = scenarios.flatMap((scenario) => recorded(durations, scenario) ?? []).sort((a, b) => a - b);
  // Where nothing is known all count the same, and as something: nothing would leave nothing to balance.
  const median = known[Math.floor(known.length / 2)] ?? 1;
  return (scenario) => recorded(durations, scenario) ?? median;
}

export interface ScenarioName {
  readonly uri: string;
  readonly name: string;
}

/** The durations as a file. */
export function durationsText(durations: Durations): string {
  return `${JSON.stringify({ format: durationsFormat, milliseconds: durations }, null, 2)}\n`;
}

/** Reads such a file; null where it is none. */
export function parseDurations(text: string): Durations | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFile(value) && value.format === durationsFormat && isDurations(value.milliseconds)
      ? value.milliseconds
      : null;
  } catch {
    return null;
  }
}

function meansByTitle(cases: readonly Case[]): Readonly<Record<string, number>> {
  const byTitle = Map.groupBy(cases, ({ title }) => title);
  const means = [...byTitle].map(([title, own]) => {
    const mean = own.reduce((sum, { durationMs }) => sum + durationMs, 0) / own.length;
    return [title, rounded(mean)] as const;
  });
  return Object.fromEntries(means);
}

function blended(known: Readonly<Record<string, number>>, measured: Readonly<Record<string, number>>) {
  const means = Object.entries(measured).map(([name, now]) => [name, rounded(((known[name] ?? now) + now) / 2)]);
  return { ...known, ...(Object.fromEntries(means) as Readonly<Record<string, number>>) };
}

function recorded(durations: Durations, { uri, name }: ScenarioName): number | undefined {
  // An own key only: a scenario may be called `constructor`.
  const own = Object.hasOwn(durations, uri) ? durations[uri] : undefined;
  return own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
}

/** A hundredth of a millisecond tells scenarios apart, and keeps the file short. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

function isFile(value: unknown): value is { readonly format: unknown; readonly milliseconds: unknown } {
  return typeof value === 'object' && value !== null && 'format' in value && 'milliseconds' in value;
}

function isDurations(value: unknown): value is Durations {
  if (!isRecord(value)) return false;
  return Object.values(value).every((own) => isRecord(own) && Object.values(own).every(isDuration));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDuration(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
