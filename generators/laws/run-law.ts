import fc from 'fast-check';
import type { RuleId } from '#catalogue';
import type { World } from '#engine';
import { asGherkin } from './as-gherkin.ts';
import type { Law, LawResult, LawTarget } from './law.ts';
import { FailedQuestion, LawRecorder, UnsupportedQuestion } from './law-recorder.ts';
import type { LawReport, LawStatus } from './law-report.ts';

export interface LawOptions {
  readonly target: LawTarget;
  readonly seed: number;
  readonly runs: number;
  /** Where in the run of that seed a counterexample was found, as its report says. */
  readonly path?: string;
  readonly second?: LawTarget;
  /** Stores a world and reads it back. */
  readonly reload?: (world: World) => Promise<World>;
  /** Told after each example. */
  readonly onProgress?: (done: number) => void;
}

/** A law of which fewer examples than this share meet the premise proves little. */
export const fewPremises = 0.1;

/** Tries a law on many examples; the same seed tries the same ones. */
export async function runLaw(law: Law, options: LawOptions): Promise<LawReport> {
  const missing = missingNeed(law, options);
  if (missing !== null) return reportOf(law, { options, tally: new Tally(), status: 'unsupported', reason: missing });
  const tally = new Tally();
  const run = await fc.check(
    fc.asyncProperty(law.arbitrary, (example) => tryExample(law, { options, tally, example })),
    {
      seed: options.seed,
      numRuns: options.runs,
      ...(options.path === undefined ? {} : { path: options.path }),
    },
  );
  if (tally.unsupported !== null)
    return reportOf(law, { options, tally, status: 'unsupported', reason: tally.unsupported });
  if (run.failed && run.counterexample !== null) return failedReport(law, { options, tally, run });
  return reportOf(law, { options, tally, status: tally.premiseMet === 0 ? 'vacuous' : 'held', reason: null });
}

class Tally {
  runs = 0;
  premiseMet = 0;
  unsupported: string | null = null;
  /** From then on examples are only shrunk, and are not counted. */
  broken = false;
  readonly outcomes = new Map<string, number>();
  readonly rules = new Map<RuleId, { consulted: number; held: number }>();

  count(result: LawResult, recorder: LawRecorder): void {
    if (this.broken) return;
    this.runs += 1;
    if (result.kind !== 'vacuous') this.premiseMet += 1;
    this.outcomes.set(result.outcome, (this.outcomes.get(result.outcome) ?? 0) + 1);
    for (const { rule, held } of recorder.evidence) {
      const seen = this.rules.get(rule) ?? { consulted: 0, held: 0 };
      this.rules.set(rule, { consulted: seen.consulted + 1, held: seen.held + (held ? 1 : 0) });
    }
  }
}

interface Trial {
  readonly options: LawOptions;
  readonly tally: Tally;
  readonly example: unknown;
}

async function tryExample(law: Law, { options, tally, example }: Trial): Promise<boolean> {
  if (tally.unsupported !== null) return true;
  const recorder = new LawRecorder(options);
  try {
    const result = await law.check(recorder, example);
    tally.count(result, recorder);
    tally.broken ||= result.kind === 'broken';
    if (!tally.broken) options.onProgress?.(tally.runs);
    return result.kind !== 'broken';
  } catch (error) {
    if (error instanceof UnsupportedQuestion) {
      tally.unsupported = error.message;
      return true;
    }
    tally.broken = true;
    throw error;
  }
}

interface FailedRun {
  readonly options: LawOptions;
  readonly tally: Tally;
  readonly run: fc.RunDetails<[unknown]>;
}

/** Asks once more about the smallest counterexample, to show what was asked and answered. */
async function failedReport(law: Law, { options, tally, run }: FailedRun): Promise<LawReport> {
  const recorder = new LawRecorder(options);
  const { because, status } = await endingOf(law, recorder, run.counterexample?.[0]);
  const report = reportOf(law, { options, tally, status, reason: status === 'broken' ? because : null });
  if (status === 'broken') return report;
  const { asked } = recorder;
  const gherkin = asGherkin({ law, because, asked });
  const counterexample = { path: run.counterexamplePath ?? '', because, asked, gherkin };
  return { ...report, counterexample };
}

/** A target that breaks over a question fails the law; one that cannot be asked at all leaves it open. */
async function endingOf(
  law: Law,
  recorder: LawRecorder,
  example: unknown,
): Promise<{ readonly because: string; readonly status: 'failed' | 'broken' }> {
  try {
    const result = await law.check(recorder, example);
    const because = result.kind === 'broken' ? result.because : 'asked again, the target answers differently';
    return { because, status: 'failed' };
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return { because, status: error instanceof FailedQuestion ? 'failed' : 'broken' };
  }
}

interface Ending {
  readonly options: LawOptions;
  readonly tally: Tally;
  readonly status: LawStatus;
  readonly reason: string | null;
}

function reportOf(law: Law, { options, tally, status, reason }: Ending): LawReport {
  const { id, title, source, policyType } = law;
  const { runs, premiseMet } = tally;
  const outcomes = Object.fromEntries([...tally.outcomes].sort(([, one], [, other]) => other - one));
  const rules = Object.fromEntries([...tally.rules].sort(([one], [other]) => (one < other ? -1 : 1)));
  const about = { id, title, source, policyType, target: options.target.name, seed: options.seed };
  return { ...about, status, runs, premiseMet, outcomes, rules, reason, counterexample: null };
}

function missingNeed({ needs }: Law, { second, reload }: LawOptions): string | null {
  if (needs === 'a second target' && second === undefined) return 'the law compares two targets: there is only one';
  if (needs === 'a database' && reload === undefined) return 'the law is about a database: there is none';
  return null;
}
