// The process that executes shares of a run, started by `startWorker`. It sends each case as it ends, and waits for the
// next share until it is ended.
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import pg from 'pg';
import type { Target } from '#targets';
import { processContext } from '../process-context.ts';
import { executeRepeatedly } from './execute.ts';
import { inspectSteps, inspectTags } from './inspect.ts';
import { makeTarget } from './make-target.ts';
import { pathsOf, planRun, sourcesOf } from './plan.ts';
import { definitionsOf, loadSteps } from './support.ts';
import type { FromWorker, ToWorker, WorkerSetting, WorkerShare } from './worker-messages.ts';

const setting = JSON.parse(process.argv[2] ?? '{}') as WorkerSetting;
const context = { ...processContext(), cwd: setting.cwd };
let stopping = false;
let target: Promise<Target> | undefined;
let last = Promise.resolve();

// A request to stop reaches the whole group of processes; the one that started us says what it means.
process.on('SIGINT', () => {});
// Whoever started us is gone, however it ended: nobody is left to take cases.
process.on('disconnect', () => process.exit(3));
process.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') stopping = true;
  else last = last.then(() => answer(message));
});

const library: Promise<ISupportCodeLibrary> = loadSteps(context, setting.imports);
// Whoever sends the first share hears of it.
library.catch(() => {});

async function answer(message: Exclude<ToWorker, { readonly kind: 'stop' }>): Promise<void> {
  try {
    if (message.kind === 'run') await runShare(message.share);
    else await Promise.all([library, targetOver(message.databaseUrl)]);
    send({ kind: 'done' });
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

async function runShare(given: WorkerShare): Promise<void> {
  const share = given.watched === undefined ? given : await watchedShare(given, given.watched.stepsOf);
  if (share.paths.length === 0) return;
  const execution = {
    sources: sourcesOf(share),
    library: await library,
    target: await targetOver(share.databaseUrl),
    seed: share.seed,
    isInterrupted: () => stopping,
    finished: (one: Parameters<typeof sendCase>[0]) => sendCase(one),
    ...(share.order === undefined ? {} : { order: share.order }),
    ...(share.clock === undefined ? {} : { clock: share.clock }),
  };
  await executeRepeatedly(context, execution, share.repeat);
}

/** What was stopped for a newer save must not stop the newer one. */
async function watchedShare(share: WorkerShare, stepsOf: string | null): Promise<WorkerShare> {
  stopping = false;
  const plan = await planRun(context, share);
  const definitions = definitionsOf(context, await library);
  inspectTags(plan.pickles);
  inspectSteps(plan.pickles, definitions);
  if (stepsOf === null) return { ...share, paths: plan.sources.paths };
  const own = definitions.filter(({ place }) => place.replace(/:\d+$/, '') === stepsOf);
  // A file without steps serves others: whatever is watched may depend on it.
  if (own.length === 0) return { ...share, paths: plan.sources.paths };
  const using = plan.pickles.filter(({ steps }) => steps.some(({ text }) => own.some((one) => one.matches(text))));
  return { ...share, paths: pathsOf(using) };
}

/** Opened once: all shares of a process have the same database. */
function targetOver(databaseUrl: string | null): Promise<Target> {
  target ??= openTarget(databaseUrl);
  return target;
}

async function openTarget(databaseUrl: string | null): Promise<Target> {
  if (databaseUrl === null) return await makeTarget(context, setting.target, null);
  const client = new pg.Client({ connectionString: databaseUrl });
  // The database goes with the run, and may go first: nobody is left whom it would concern.
  client.on('error', () => {});
  await client.connect();
  return await makeTarget(context, setting.target, client);
}

function sendCase(one: (FromWorker & { readonly kind: 'case' })['one']): void {
  send({ kind: 'case', one });
}

function send(message: FromWorker): void {
  process.send?.(message);
}
