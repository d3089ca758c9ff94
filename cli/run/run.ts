import type { Durations, RunFacts, Selection } from '#reports';
import type { Target } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { assayVersion } from '../version.ts';
import { readDurations, recordDurations } from './durations-file.ts';
import { type Ground, noPostgres, openGround } from './ground.ts';
import { inspectSteps, inspectTags } from './inspect.ts';
import { planRun } from './plan.ts';
import { replayCommand } from './replay-command.ts';
import { reportRun } from './report-run.ts';
import type { RunOptions } from './run-options.ts';
import { runScenarios } from './run-scenarios.ts';
import { selectionOf } from './selection.ts';
import { definitionsOf, loadSteps } from './support.ts';
import { type Share, takeShard } from './take-shard.ts';
import { startWorker, type Worker, workersFor } from './worker.ts';
import type { WorkerSetting } from './worker-messages.ts';

/** `assay run`: decides the scenarios of the features against a real Postgres and writes the reports. */
export async function run(context: Context, options: RunOptions): Promise<ExitCode> {
  const startedAt = context.now();
  const seed = options.seed ?? context.freshSeed();
  const { paths, tags, perRule } = options;
  const whole = await planRun(context, { paths, tags, seed, ...(perRule === undefined ? {} : { perRule }) });
  const selection = await selectionOf(context, whole, options);
  const durations = await readDurations(context, options.durations);
  const share = await takeShard(context, whole, { options, seed, durations });
  const told = options.json ? silent(context) : context;
  const imports = [...options.usual.imports, ...options.imports];
  const setting = { cwd: context.cwd, imports, target: options.target };
  const started: Started = { options, seed, startedAt, selection, share, durations, setting, told };
  if (share.plan.pickles.length === 0) return await reportEmptyShard(context, started);
  const wanted = workersFor(share.plan.pickles.length * options.repeat, options.workers);
  const workers = Array.from({ length: wanted - 1 }, () => startWorker(context, setting));
  try {
    return await runWith(context, workers, started);
  } finally {
    for (const worker of workers) worker.end();
  }
}

interface Started {
  readonly options: RunOptions;
  readonly seed: number;
  readonly startedAt: Date;
  readonly selection: Selection | undefined;
  readonly share: Share;
  readonly durations: Durations;
  readonly setting: WorkerSetting;
  /** Where progress goes: nowhere with --json. */
  readonly told: Context;
}

async function runWith(context: Context, workers: readonly Worker[], started: Started): Promise<ExitCode> {
  const { options, seed, share, setting, told } = started;
  const { plan } = share;
  const library = await loadSteps(context, setting.imports);
  inspectTags(plan.pickles);
  inspectSteps(plan.pickles, definitionsOf(context, library));
  say(told, `assay ${assayVersion()}: ${scenariosOf(started)}, seed ${seed}`);
  if (share.told !== '') say(told, share.told);
  const ground = await openGround(context, options);
  try {
    say(told, ground.told);
    const { repeat, diagnose: choice } = options;
    const scenarios = { plan, library, ground, seed, workers, durations: started.durations, repeat, setting, choice };
    const { cases, interrupted } = await runScenarios(told, scenarios);
    const facts = factsOf(context, ground, { ...started, interrupted });
    if (cases.length === 0)
      throw new CliError('no scenario has run: there is nothing to report', { exitCode: exitCodes.environment });
    // Shards of one machine run one after another must all be divided by the same durations.
    if (share.shard === undefined) await recordDurations(context, cases);
    return await reportRun(context, { cases, facts }, options);
  } finally {
    await ground.close();
  }
}

function scenariosOf({ share, selection, options: { repeat } }: Started): string {
  const count = share.shard?.scenarios ?? share.plan.pickles.length;
  const total = selection?.total ?? count;
  const some = `${count === total ? '' : `${count} of `}${total} ${total === 1 ? 'scenario' : 'scenarios'}`;
  return [some, ...(selection?.by ?? []), ...(repeat === 1 ? [] : [`${repeat} times each`])].join(', ');
}

interface Asked extends Pick<Ground, 'postgres'> {
  readonly target: Pick<Target, 'name' | 'rules'>;
}

function factsOf(context: Context, { target, postgres }: Asked, from: Facts): RunFacts {
  const { options, seed, startedAt, interrupted, selection, share } = from;
  return {
    seed,
    target: target.name,
    postgres,
    startedAt: startedAt.toISOString(),
    durationMs: context.now().getTime() - startedAt.getTime(),
    implemented: target.rules ?? new Set(),
    interrupted,
    replayCommand: shardCommand(share, replayCommand(options, seed)),
    assayVersion: assayVersion(),
    ...(selection === undefined ? {} : { selection }),
    ...(share.shard === undefined ? {} : { shard: { ...share.shard, implemented: [...(target.rules ?? [])] } }),
    ...(options.repeat === 1 ? {} : { repeat: options.repeat }),
  };
}

interface Facts extends Started {
  readonly interrupted: boolean;
}

function shardCommand({ shard }: Share, command: string): string {
  return shard === undefined ? command : `${command} --shard ${shard.index}/${shard.total}`;
}

/** There are more shards than scenarios: nobody selected nothing, and there is nothing to be wrong. */
async function reportEmptyShard(context: Context, started: Started): Promise<ExitCode> {
  const { options, share, told } = started;
  const ground = { target: unasked(options.target), postgres: noPostgres };
  const facts = factsOf(context, ground, { ...started, interrupted: false });
  say(told, `${share.told}: nothing to do, which is clean`);
  return await reportRun(context, { cases: [], facts }, options);
}

/** The target by name: nobody opens one to ask it nothing. */
function unasked(name: string): Pick<Target, 'name' | 'rules'> {
  return { name };
}

/** The same context, but standard output says nothing: with --json it carries the JSON alone. */
function silent(context: Context): Context {
  return { ...context, stdout: Object.assign(Object.create(context.stdout), { write: () => true, isTTY: false }) };
}
