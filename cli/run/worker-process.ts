// The process that executes a share of a run, started by `startWorker`. It sends each case as it ends.
import { once } from 'node:events';
import pg from 'pg';
import { referenceTarget } from '#targets';
import { processContext } from '../process-context.ts';
import { execute } from './execute.ts';
import { sourcesOf } from './plan.ts';
import { loadSteps } from './support.ts';
import type { FromWorker, ToWorker, WorkerSetting, WorkerShare } from './worker-messages.ts';

const setting = JSON.parse(process.argv[2] ?? '{}') as WorkerSetting;
const context = { ...processContext(), cwd: setting.cwd };
let stopping = false;

// A request to stop reaches the whole group of processes; the one that started us says what it means.
process.on('SIGINT', () => {});
// Whoever started us is gone, however it ended: nobody is left to take cases.
process.on('disconnect', () => process.exit(3));
process.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') stopping = true;
});

const ordered = nextOrder();
try {
  const library = await loadSteps(context, setting.imports);
  await runShare(await ordered, library);
  send({ kind: 'done' });
} catch (error) {
  send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}

async function nextOrder(): Promise<WorkerShare> {
  for (;;) {
    const [message] = (await once(process, 'message')) as [ToWorker];
    if (message.kind === 'run') return message.share;
  }
}

async function runShare(share: WorkerShare, library: Awaited<ReturnType<typeof loadSteps>>): Promise<void> {
  const client = new pg.Client({ connectionString: share.databaseUrl });
  await client.connect();
  try {
    await execute(context, {
      sources: { ...sourcesOf(share), shard: share.shard },
      library,
      target: referenceTarget(client),
      seed: share.seed,
      isInterrupted: () => stopping,
      finished: (one) => send({ kind: 'case', one }),
    });
  } finally {
    await client.end();
  }
}

function send(message: FromWorker): void {
  process.send?.(message);
}
