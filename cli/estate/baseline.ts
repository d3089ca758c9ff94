import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../errors.ts';
import type { EstateMeasurement, QuestionCost } from './measure.ts';

/** What a later measurement is held against. */
export interface ScaleBaseline {
  readonly format: 'assay-scale-1';
  /** A median is worse when it is longer by more than this share of the baseline and by more than the floor. */
  readonly allowed: { readonly share: number; readonly floorMs: number };
  readonly measured: readonly EstateMeasurement[];
}

/** Something that has become worse, in words. */
export interface ScaleFinding {
  readonly projects: number;
  readonly question: string;
  readonly words: string;
}

export const usuallyAllowed = { share: 0.5, floorMs: 5 } as const;

/** What is worse than the baseline: more queries at all, or a median beyond the share and the floor. */
export function worseThan(baseline: ScaleBaseline, measured: readonly EstateMeasurement[]): readonly ScaleFinding[] {
  return measured.flatMap(({ projects, questions }) => {
    const before = baseline.measured.find((one) => one.projects === projects);
    if (before === undefined) return [];
    return Object.entries(questions).flatMap(([question, now]) => {
      const then = (before.questions as Readonly<Record<string, QuestionCost>>)[question];
      return then === undefined
        ? []
        : complaints(baseline, then, now).map((words) => ({
            projects,
            question,
            words: `${question} at ${projects} projects: ${words}`,
          }));
    });
  });
}

function complaints({ allowed }: ScaleBaseline, then: QuestionCost, now: QuestionCost): readonly string[] {
  const longer = now.median - then.median;
  const tooLong = longer > then.median * allowed.share && longer > allowed.floorMs;
  return [
    ...(now.queries > then.queries ? [`${now.queries} queries where ${then.queries} did`] : []),
    ...(tooLong
      ? [
          `median ${now.median} ms where ${then.median} ms did: more than ${allowed.share * 100} percent and ${allowed.floorMs} ms longer`,
        ]
      : []),
  ];
}

/** The sizes of a measurement that a baseline says nothing about, so that nobody takes silence for a pass. */
export function sizesWithout(baseline: ScaleBaseline, measured: readonly EstateMeasurement[]): readonly number[] {
  const known = new Set(baseline.measured.map(({ projects }) => projects));
  return measured.map(({ projects }) => projects).filter((projects) => !known.has(projects));
}

/** Reads a baseline; undefined where there is none yet. */
export async function readBaseline(path: string): Promise<ScaleBaseline | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const baseline = JSON.parse(text) as Partial<ScaleBaseline>;
    if (baseline.format === 'assay-scale-1') return baseline as ScaleBaseline;
  } catch {
    // Said below, with the path.
  }
  throw new CliError(`${path}: it is no baseline of estates: measure again and save it`);
}

/** Writes a baseline, with sizes of an older one that were not measured again. */
export async function writeBaseline(path: string, measured: readonly EstateMeasurement[]): Promise<ScaleBaseline> {
  const older = await readBaseline(path);
  const again = new Set(measured.map(({ projects }) => projects));
  const kept = older?.measured.filter(({ projects }) => !again.has(projects)) ?? [];
  const baseline: ScaleBaseline = {
    format: 'assay-scale-1',
    allowed: older?.allowed ?? usuallyAllowed,
    measured: [...kept, ...measured].toSorted((one, other) => one.projects - other.projects),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(baseline, null, 2)}\n`);
  return baseline;
}
