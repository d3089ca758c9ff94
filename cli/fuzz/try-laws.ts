import { type Law, type LawOptions, type LawReport, runLaw } from '#laws';
import type { ExampleDatabase } from './examples.ts';
import { joinReports } from './join-reports.ts';

export interface Hunt {
  readonly target: Pick<LawOptions, 'target' | 'second' | 'reload'>;
  readonly seed: number;
  /** Examples of a law in a round. */
  readonly runs: number;
  readonly path?: string;
  /** Rounds with further seeds go on until this says that time is up; without it there is one round. */
  readonly isOver?: () => boolean;
  readonly isInterrupted: () => boolean;
  /** The counterexamples of earlier runs; they are tried first. */
  readonly examples: ExampleDatabase;
  /** Told after each example of a law. */
  readonly onProgress?: (law: Law, done: number) => void;
  /** Told when a law has ended: at once without a time, at the end of the hunt with one, and whenever one fails. */
  readonly onReport: (report: LawReport, note: string | null) => void;
}

/** Tries the laws, the known counterexamples first, then fresh examples, once or until time is up. */
export async function tryLaws(laws: readonly Law[], hunt: Hunt): Promise<readonly LawReport[]> {
  const reports = new Map<Law, LawReport>();
  for (let round = 0; round === 0 || hunt.isOver !== undefined; round += 1) {
    for (const law of laws) {
      if (hunt.isInterrupted() || (round > 0 && hunt.isOver?.() === true)) return ended(reports, hunt);
      const before = reports.get(law);
      if (before !== undefined && !goesOn(before)) continue;
      const { report, note } = await tryOnce(law, hunt, round);
      const joined = before === undefined ? report : joinReports(before, report);
      reports.set(law, joined);
      if (hunt.isOver === undefined || !goesOn(joined)) hunt.onReport(joined, note);
    }
    if (hunt.isOver?.() === true || ![...reports.values()].some(goesOn)) break;
  }
  return ended(reports, hunt);
}

/** What broke once is known; what cannot be asked need not be asked again. */
function goesOn({ status }: LawReport): boolean {
  return status === 'held' || status === 'vacuous';
}

function ended(reports: ReadonlyMap<Law, LawReport>, { isOver, onReport }: Hunt): readonly LawReport[] {
  const all = [...reports.values()];
  if (isOver !== undefined) for (const report of all.filter(goesOn)) onReport(report, null);
  return all;
}

interface Known {
  /** Null where nothing known breaks the law. */
  readonly report: LawReport | null;
  readonly note: string | null;
}

const nothingKnown: Known = { report: null, note: null };

interface Tried {
  readonly report: LawReport;
  readonly note: string | null;
}

async function tryOnce(law: Law, hunt: Hunt, round: number): Promise<Tried> {
  const known = round === 0 && hunt.path === undefined ? await tryKnown(law, hunt) : nothingKnown;
  if (known.report !== null) return { report: known.report, note: known.note };
  const { seed, runs, path, onProgress, examples } = hunt;
  const report = await runLaw(law, {
    ...hunt.target,
    seed: seed + round,
    runs,
    ...(path === undefined ? {} : { path }),
    ...(onProgress === undefined ? {} : { onProgress: (done) => onProgress(law, done) }),
  });
  await examples.keep(report, runs);
  return { report, note: known.note };
}

/** The known counterexample of a law, tried again: it either still breaks the law, or is forgotten. */
async function tryKnown(law: Law, { target, examples }: Hunt): Promise<Known> {
  const known = await examples.find(law.id, target.target.name);
  if (known === undefined) return nothingKnown;
  const { seed, path, runs } = known;
  const report = await runLaw(law, { ...target, seed, path, runs });
  if (report.status === 'failed') return { report, note: 'known from an earlier run' };
  await examples.forget(law.id, target.target.name);
  return { report: null, note: `the counterexample of an earlier run no longer breaks it: ${known.because}` };
}
