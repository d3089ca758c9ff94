import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Case } from '#reports';
import { type Context, home, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { explainEnd } from '../explain-end.ts';
import { type Ground, openGround } from '../run/ground.ts';
import { planRun } from '../run/plan.ts';
import { assayVersion } from '../version.ts';
import { affectedBy, type Watched } from './affected.ts';
import type { Batch } from './batch.ts';
import { BatchQueue } from './batch-queue.ts';
import { listenForKeys } from './keys.ts';
import { KnownFeatures } from './known-features.ts';
import { Runner } from './runner.ts';
import { tellEnd, tellFailure } from './tell.ts';
import { watchFiles } from './watch-files.ts';

export interface WatchOptions {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed?: number | undefined;
  readonly postgres?: string | undefined;
  readonly target: string;
  readonly imports: readonly string[];
}

/** `assay watch`: runs what a saved file affects, over and over, until the person quits. */
export async function watch(context: Context, options: WatchOptions): Promise<ExitCode> {
  const { paths, tags, imports, target } = options;
  const seed = options.seed ?? context.freshSeed();
  // Its process loads the steps while this one reads the features and starts Postgres.
  const runner = new Runner(context, { setting: { cwd: context.cwd, imports, target }, tags, seed });
  try {
    const { pickles } = await planRun(context, { paths, tags, seed });
    const ground = await openGround(context, options);
    say(context, `assay ${assayVersion()}: watching ${pickles.length} scenarios, seed ${seed}; ${ground.told}`);
    const watched = { known: new KnownFeatures(context, pickles), paths };
    await watchOn(context, { runner, watched, ground, folders: foldersOf(context, options) });
    return exitCodes.clean;
  } finally {
    runner.end();
  }
}

interface Watching {
  readonly runner: Runner;
  readonly watched: Watched;
  readonly ground: Ground;
  readonly folders: readonly string[];
}

async function watchOn(context: Context, watching: Watching): Promise<void> {
  const { runner, ground } = watching;
  try {
    const databaseUrls: (string | null)[] = [];
    while (databaseUrls.length < runner.processes) databaseUrls.push(await ground.another());
    await watchUntilQuit(context, watching, databaseUrls);
  } finally {
    // Nobody may be connected to a database that is dropped.
    runner.end();
    await ground.close();
  }
}

async function watchUntilQuit(
  context: Context,
  { runner, watched, folders }: Watching,
  databaseUrls: readonly (string | null)[],
): Promise<void> {
  const { promise: quit, resolve: onQuit } = Promise.withResolvers<void>();
  const queue = new BatchQueue((batch, isSetAside) => runBatch(context, batch, { runner, isSetAside }), runner);
  const everything: Batch = { told: 'everything', paths: watched.paths, order: [], stepsOf: null, isRestart: false };
  const files = watchFiles(folders, (saved) => {
    void affectedBy(context, saved, watched).then(({ batch, errors }) => {
      for (const error of errors) tellError(context, error);
      if (batch !== null) queue.add(batch);
    });
  });
  const keys = listenForKeys({ onQuit, onEverything: () => queue.add(everything) });
  const hint = 'save a feature, step or policy file to run what it affects; Enter runs everything, q quits';
  runner.prepare(databaseUrls).then(
    () => say(context, hint),
    (error) => tellError(context, error),
  );
  process.once('SIGINT', onQuit).once('SIGTERM', onQuit);
  try {
    await quit;
  } finally {
    process.off('SIGINT', onQuit).off('SIGTERM', onQuit);
    keys.stop();
    files.close();
  }
}

interface Running {
  readonly runner: Runner;
  /** Whether something newer was saved since the batch began. */
  readonly isSetAside: () => boolean;
}

async function runBatch(context: Context, batch: Batch, { runner, isSetAside }: Running): Promise<void> {
  const startedAt = performance.now();
  const cases: Case[] = [];
  say(context, `\n${batch.told}`);
  try {
    if (batch.isRestart) runner.restart();
    await runner.run(batch, (one) => {
      cases.push(one);
      tellFailure(context, one);
    });
    if (isSetAside()) say(context, 'set aside for what was saved since');
    else tellEnd(context, cases, performance.now() - startedAt);
  } catch (error) {
    tellError(context, error);
  }
}

/** Watching goes on: the next save may mend it. */
function tellError(context: Context, error: unknown): void {
  say(context, explainEnd(error, context.environment).text);
}

/** The features, the steps of the person, and Assay's own sources where they are sources. */
function foldersOf({ cwd }: Context, { paths, imports }: WatchOptions): readonly string[] {
  const named = paths.map((path) => path.replace(/(?::\d+)+$/, ''));
  const globs = imports.map((glob) => glob.replace(/[^/\\]*[*?[{].*$/, '') || '.');
  const own = import.meta.url.endsWith('.ts') ? ownSources.map((name) => `${home}${name}`) : [];
  const folders = [...named, ...globs, ...own].map((path) => folderAt(resolve(cwd, path)));
  return [...new Set(folders)];
}

const ownSources = ['catalogue', 'engine', 'fixtures', 'targets', 'steps'];

function folderAt(path: string): string {
  if (!existsSync(path)) throw new CliError(`\`${path}\`: there is no such file or folder to watch`);
  return statSync(path).isDirectory() ? path : dirname(path);
}
