import { resolve } from 'node:path';
import { type Case, progressReporter, type RunFacts, summarize, terminalReport } from '#reports';
import { referenceTarget, type Target } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { type OpenDatabase, openDatabase } from '../run/database.ts';
import { executeSpread, type SpreadRun } from '../run/execute-spread.ts';
import { inspectSteps, inspectTags } from '../run/inspect.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { type Plan, planRun } from '../run/plan.ts';
import { definitionsOf, loadSteps } from '../run/support.ts';
import { startWorker, workersFor } from '../run/worker.ts';
import { type AllureChoice, writeReports } from '../run/write-reports.ts';
import { assayVersion } from '../version.ts';

export interface RunOptions {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed: number | undefined;
  readonly postgres: string | undefined;
  readonly out: string;
  readonly allure: AllureChoice;
  /** How many policy parameters are combined at most when combinations are counted; three take a second more. */
  readonly strength: 2 | 3;
  /** At most so many scenarios for each documented rule; undefined is no limit. */
  readonly perRule: number | undefined;
  readonly imports: readonly string[];
  /** Processes that share the scenarios; undefined is as many as pay off. */
  readonly workers: number | undefined;
  readonly json: boolean;
}

/** `assay run`: decides the scenarios of the features against a real Postgres and writes the reports. */
export async function run(context: Context, options: RunOptions): Promise<ExitCode> {
  const startedAt = context.now();
  const seed = options.seed ?? context.freshSeed();
  const plan = await planRun(context, {
    paths: options.paths,
    tags: options.tags,
    seed,
    ...(options.perRule === undefined ? {} : { perRule: options.perRule }),
  });
  const setting = { cwd: context.cwd, imports: options.imports };
  const workers = Array.from({ length: workersFor(plan.pickles.length, options.workers) - 1 }, () =>
    startWorker(context, setting),
  );
  try {
    const library = await loadSteps(context, options.imports);
    inspectTags(plan.pickles);
    inspectSteps(plan.pickles, definitionsOf(context, library));
    const told = options.json ? silent(context) : context;
    say(told, `assay ${assayVersion()}: ${scenariosOf(plan, options)}, seed ${seed}`);
    const database = await openDatabase(context, options.postgres);
    try {
      say(told, `postgres ${database.server.version} (${database.server.provider}): ${database.server.reason}`);
      const target = referenceTarget(database.client);
      const ended = await executeUntilInterrupted(told, { plan, library, target, seed, workers, database });
      const facts = factsOf({ options, seed, target, database, startedAt, interrupted: ended.interrupted, context });
      return await report(context, options, { ...ended, facts });
    } finally {
      await database.close();
    }
  } finally {
    for (const worker of workers) worker.end();
  }
}

function scenariosOf({ pickles, total }: Plan, { perRule }: RunOptions): string {
  if (perRule === undefined) return `${pickles.length} scenarios`;
  return `${pickles.length} of ${total} scenarios, at most ${perRule} for each documented rule`;
}

interface Ended {
  readonly cases: readonly Case[];
  readonly interrupted: boolean;
}

async function executeUntilInterrupted(
  context: Context,
  what: Omit<SpreadRun, 'isInterrupted' | 'finished'>,
): Promise<Ended> {
  const { pickles } = what.plan;
  const progress = progressReporter((text) => context.stdout.write(text), {
    tty: context.stdout.isTTY === true,
    total: pickles.length,
  });
  const interrupt = listenForInterrupt(() => {
    say(context, '\nstopping: the report covers what has run; once more ends at once');
    for (const worker of what.workers) worker.stop();
  });
  try {
    const { isInterrupted } = interrupt;
    const cases = await executeSpread(context, { ...what, isInterrupted, finished: (one) => progress.finished(one) });
    const interrupted = isInterrupted();
    if (!interrupted && cases.length < pickles.length) throw silentScenarios(pickles.length - cases.length);
    return { cases, interrupted };
  } finally {
    progress.end();
    interrupt.stop();
  }
}

function silentScenarios(count: number): CliError {
  return new CliError(`${count} scenario${count === 1 ? '' : 's'} left no case: that is no pass`, {
    exitCode: exitCodes.environment,
    hint: 'run again with ASSAY_DEBUG=1 and --workers 1, and report what it prints',
  });
}

async function report(
  context: Context,
  options: RunOptions,
  { cases, facts, interrupted }: Ended & { readonly facts: RunFacts },
): Promise<ExitCode> {
  if (cases.length === 0)
    throw new CliError('no scenario has run: there is nothing to report', { exitCode: exitCodes.environment });
  const summary = summarize(cases, facts);
  const directory = resolve(context.cwd, options.out);
  const { page } = await writeReports(directory, {
    cases,
    facts,
    summary,
    allure: options.allure,
    strength: options.strength,
  });
  if (options.json) say(context, JSON.stringify(summary, null, 2));
  else {
    const { columns, isTTY } = context.stdout;
    say(context, terminalReport(cases, summary, { width: columns ?? 100, color: isTTY === true }));
    if (page !== null) say(context, `report: ${page}`);
  }
  if (interrupted) return exitCodes.environment;
  return cases.every((one) => one.status === 'passed') ? exitCodes.clean : exitCodes.findings;
}

function factsOf(from: {
  readonly options: RunOptions;
  readonly seed: number;
  readonly target: Target;
  readonly database: OpenDatabase;
  readonly startedAt: Date;
  readonly interrupted: boolean;
  readonly context: Context;
}): RunFacts {
  const { options, seed, target, database, startedAt, interrupted, context } = from;
  return {
    seed,
    target: target.name,
    postgres: { provider: database.server.provider, version: database.server.version },
    startedAt: startedAt.toISOString(),
    durationMs: context.now().getTime() - startedAt.getTime(),
    implemented: target.rules ?? new Set(),
    interrupted,
    replayCommand: replayCommand(options, seed),
    assayVersion: assayVersion(),
  };
}

function replayCommand({ paths, tags, perRule, postgres }: RunOptions, seed: number): string {
  const filter = tags === '' ? [] : ['--tags', `'${tags}'`];
  const provider = postgres === undefined ? [] : ['--postgres', postgres];
  const limit = perRule === undefined ? [] : ['--per-rule', String(perRule)];
  return ['npx assay run', ...paths, ...filter, ...limit, ...provider, '--seed', String(seed)].join(' ');
}

/** The same context, but standard output says nothing: with --json it carries the JSON alone. */
function silent(context: Context): Context {
  return { ...context, stdout: Object.assign(Object.create(context.stdout), { write: () => true, isTTY: false }) };
}
