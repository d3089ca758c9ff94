import { resolve } from 'node:path';
import { type Law, type LawOptions, type LawReport, runLaw } from '#generators';
import { writeCases } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { casesOf } from './cases-of.ts';
import { chooseLaws } from './choose-laws.ts';
import { openFuzzTarget } from './fuzz-target.ts';
import { lawReport, lawSummary } from './law-report.ts';

export interface FuzzOptions {
  readonly wanted: readonly string[];
  readonly runs: number;
  readonly seed?: number;
  readonly path?: string;
  readonly postgres?: string;
  readonly inProcess: boolean;
  readonly out: string;
  readonly json: boolean;
}

/** `assay fuzz [LAW...]`: tries each law on generated worlds; a law that no example could test is a finding too. */
export async function fuzz(context: Context, options: FuzzOptions): Promise<ExitCode> {
  const laws = lawsFor(options);
  const seed = options.seed ?? context.freshSeed();
  if (!options.json) say(context, `${laws.length} laws, ${options.runs} examples each, seed ${seed}`);
  const target = await openFuzzTarget(context, options);
  const interrupt = listenForInterrupt(() => context.stderr.write('assay: stopping after this law\n'));
  try {
    const reports: LawReport[] = [];
    for (const law of laws) {
      if (interrupt.isInterrupted()) break;
      const report = await tryLaw(context, law, { ...target.options, ...lawOptions(options), seed });
      if (!options.json) say(context, lawReport(report, { runs: options.runs }));
      reports.push(report);
    }
    await writeCases(resolve(context.cwd, options.out), reports.flatMap(casesOf));
    say(context, options.json ? JSON.stringify(reports.map(withoutWorlds), null, 2) : lawSummary(reports, laws.length));
    return interrupt.isInterrupted() ? exitCodes.environment : exitCodeOf(reports);
  } finally {
    interrupt.stop();
    await target.close();
  }
}

/** In process there is nothing to compare and nothing to store, so laws about that are left out unless they are named. */
function lawsFor({ wanted, inProcess, path, seed, runs }: FuzzOptions): readonly Law[] {
  const laws = chooseLaws(wanted);
  if (runs === 0) throw new CliError('--runs 0: no law would be tried: ask for 1 example or more');
  if (path !== undefined && (laws.length !== 1 || seed === undefined)) {
    throw new CliError('--path: it belongs to one law and one seed: name the law, and give --seed as it was printed');
  }
  if (!inProcess) return laws;
  const possible = laws.filter(({ needs }) => needs === undefined);
  const named = laws.find(({ id, needs }) => needs !== undefined && wanted.some((word) => word.toUpperCase() === id));
  if (named !== undefined) throw new CliError(`law \`${named.id}\`: it needs a database: leave out --in-process`);
  return possible;
}

function lawOptions({ runs, path }: FuzzOptions): Pick<LawOptions, 'runs' | 'path'> {
  return path === undefined ? { runs } : { runs, path };
}

/** Shows on a terminal how far a law is; elsewhere the line of each law is progress enough. */
async function tryLaw(context: Context, law: Law, options: LawOptions): Promise<LawReport> {
  if (context.stdout.isTTY !== true) return await runLaw(law, options);
  const clear = '\r\u001b[2K';
  const onProgress = (done: number) => context.stderr.write(`${clear}${law.id}: ${done} of ${options.runs}`);
  const report = await runLaw(law, { ...options, onProgress });
  context.stderr.write(clear);
  return report;
}

function exitCodeOf(reports: readonly LawReport[]): ExitCode {
  if (reports.some(({ status }) => status === 'broken')) return exitCodes.environment;
  return reports.every(({ status }) => status === 'held') ? exitCodes.clean : exitCodes.findings;
}

/** Worlds are long, and their cases hold them. */
function withoutWorlds({ counterexample, ...report }: LawReport): object {
  if (counterexample === null) return { ...report, counterexample };
  const { asked, ...rest } = counterexample;
  return {
    ...report,
    counterexample: { ...rest, asked: asked.map(({ question, verdict }) => ({ question, verdict })) },
  };
}
