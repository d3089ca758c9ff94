import { resolve } from 'node:path';
import type { Law, LawReport } from '#laws';
import { writeCases } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { casesOf } from './cases-of.ts';
import { chooseLaws } from './choose-laws.ts';
import { ExampleDatabase } from './examples.ts';
import { openFuzzTarget } from './fuzz-target.ts';
import { lawReport, lawSummary } from './law-report.ts';
import type { FuzzTargetName } from './target-names.ts';
import { type Hunt, tryLaws } from './try-laws.ts';

export interface FuzzOptions {
  readonly wanted: readonly string[];
  readonly runs: number;
  /** Milliseconds. */
  readonly for?: number;
  readonly seed?: number;
  readonly path?: string;
  readonly postgres?: string;
  readonly target: FuzzTargetName;
  readonly examples: string;
  readonly out: string;
  readonly json: boolean;
}

/** `assay fuzz [LAW...]`: tries each law on generated worlds; a law that no example could test is a finding too. */
export async function fuzz(context: Context, options: FuzzOptions): Promise<ExitCode> {
  const laws = lawsFor(options);
  const seed = options.seed ?? context.freshSeed();
  if (!options.json) say(context, heading(options, laws.length, seed));
  const target = await openFuzzTarget(context, options);
  const interrupt = listenForInterrupt(() => context.stderr.write('assay: stopping after this law\n'));
  try {
    const reports = await tryLaws(laws, {
      ...huntOf(context, options),
      seed,
      target: target.options,
      isInterrupted: interrupt.isInterrupted,
    });
    await writeCases(resolve(context.cwd, options.out), reports.flatMap(casesOf));
    say(context, options.json ? JSON.stringify(reports.map(withoutWorlds), null, 2) : lawSummary(reports, laws.length));
    return interrupt.isInterrupted() ? exitCodes.environment : exitCodeOf(reports);
  } catch (error) {
    throw asMisuse(error, options);
  } finally {
    interrupt.stop();
    await target.close();
  }
}

function heading({ runs, for: time, target }: FuzzOptions, count: number, seed: number): string {
  const each = time === undefined ? `${runs} examples each` : `rounds of ${runs} examples for ${time / 1000} s`;
  return `${count} laws, ${each}, seed ${seed}, target ${target}`;
}

function huntOf(
  context: Context,
  { runs, path, json, examples, for: time }: FuzzOptions,
): Omit<Hunt, 'seed' | 'target' | 'isInterrupted'> {
  const end = context.now().getTime() + (time ?? 0);
  const clear = context.stdout.isTTY === true ? '\r\u001b[2K' : null;
  return {
    runs,
    examples: new ExampleDatabase(resolve(context.cwd, examples)),
    ...(path === undefined ? {} : { path }),
    ...(time === undefined ? {} : { isOver: () => context.now().getTime() >= end }),
    // On a terminal one sees how far a law is; elsewhere the line of each law is progress enough.
    ...(clear === null
      ? {}
      : { onProgress: (law: Law, done: number) => context.stderr.write(`${clear}${law.id}: ${done} of ${runs}`) }),
    onReport(report, note) {
      if (clear !== null) context.stderr.write(clear);
      if (!json)
        say(context, [lawReport(report, { runs }), ...(note === null ? [] : [`            ${note}`])].join('\n'));
    },
  };
}

/** In process there is nothing to compare and nothing to store, so laws about that are left out unless they are named. */
function lawsFor({ wanted, target, path, seed, runs }: FuzzOptions): readonly Law[] {
  const laws = chooseLaws(wanted);
  if (runs === 0) throw new CliError('--runs 0: no law would be tried: ask for 1 example or more');
  if (path !== undefined && (laws.length !== 1 || seed === undefined)) {
    throw new CliError('--path: it belongs to one law and one seed: name the law, and give --seed as it was printed');
  }
  if (target !== 'in-process') return laws;
  const possible = laws.filter(({ needs }) => needs === undefined);
  const named = laws.find(({ id, needs }) => needs !== undefined && wanted.some((word) => word.toUpperCase() === id));
  if (named !== undefined)
    throw new CliError(`law \`${named.id}\`: it needs a database: leave out --target in-process`);
  return possible;
}

/** fast-check alone knows whether a law with that seed has such a path, and says so when it tries. */
function asMisuse(error: unknown, { path }: FuzzOptions): unknown {
  if (path === undefined || !(error instanceof Error) || !error.message.startsWith('Unable to replay')) return error;
  return new CliError(
    `--path: \`${path}\`: there is no such counterexample: give --seed, --path and --runs as printed`,
  );
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
