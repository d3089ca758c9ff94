import type { Loaded } from '#fixtures';
import { fewestProjects } from '#generators';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { type OpenEstate, openEstate, startServer } from './open-estate.ts';

export interface EstateOptions {
  readonly projects: number;
  readonly seed?: number;
  readonly postgres?: string;
  readonly database?: string;
  readonly keep: boolean;
  readonly streams: number;
  readonly json: boolean;
}

/** `assay estate`: streams a very large world into Postgres, and says how fast and where it is. */
export async function estate(context: Context, options: EstateOptions): Promise<ExitCode> {
  checkOptions(options);
  const seed = options.seed ?? context.freshSeed();
  const server = await startServer(context, options.postgres);
  try {
    const database = nameOf(options, seed);
    const progress = options.json ? undefined : (line: string) => say(context, `  ${line}`);
    if (!options.json) say(context, `estate of ${options.projects} projects, seed ${seed}: ${server.reason}`);
    const { projects, streams } = options;
    const open = await openEstate(server, {
      projects,
      seed,
      streams,
      ...(database !== undefined && { database }),
      ...(progress && { report: progress }),
    });
    say(context, options.json ? asJson(open, { projects, seed, kept: database !== undefined }) : asText(open));
    if (database !== undefined) sayWhere(context, open, options);
    if (database !== undefined && server.provider !== 'external') await untilInterrupted();
    await open.close({ keep: database !== undefined && server.provider === 'external' });
    return exitCodes.clean;
  } finally {
    await server.stop();
  }
}

function checkOptions({ projects, streams }: EstateOptions): void {
  if (projects < fewestProjects) {
    throw new CliError(
      `--projects: at least ${fewestProjects} make a full group tree: received ${projects}: ask for more`,
    );
  }
  if (streams < 1 || streams > 16) {
    throw new CliError(`--streams: from 1 to 16 connections copy at a time: received ${streams}: choose one of these`);
  }
}

/** A database is kept when it was given a name, or when that was asked for. */
function nameOf({ database, keep, projects }: EstateOptions, seed: number): string | undefined {
  if (database !== undefined) return database;
  return keep ? `assay_estate_${projects}_${seed}` : undefined;
}

function asText({ loaded }: OpenEstate): string {
  const { rows, bytes, copyMs } = loaded;
  return [
    `${rows.toLocaleString('en')} rows in ${Object.values(loaded.tables).filter((one) => one.rows > 0).length} tables, ${(bytes / 1e6).toFixed(0)} MB of text`,
    `COPY alone: ${perSecond(rows, copyMs)} rows per second; with keys, indexes and statistics: ${perSecond(rows, totalMs(loaded))}`,
  ].join('\n');
}

function asJson(
  { loaded, url, server }: OpenEstate,
  facts: { readonly projects: number; readonly seed: number; readonly kept: boolean },
): string {
  return JSON.stringify({ ...facts, provider: server.provider, url: facts.kept ? url : null, ...loaded }, null, 2);
}

function sayWhere(context: Context, { url, server }: OpenEstate, { json }: EstateOptions): void {
  if (json) return;
  say(context, `\nkept at ${url}\nask it:  assay ask --database '${url}' policies 1`);
  if (server.provider !== 'external') say(context, 'the server ends with this command: press Ctrl-C when you are done');
}

async function untilInterrupted(): Promise<void> {
  // A listener for signals does not keep a process alive by itself.
  const waiting = setInterval(() => {}, 60_000);
  const interrupted = Promise.withResolvers<void>();
  const listening = listenForInterrupt(interrupted.resolve);
  await interrupted.promise;
  listening.stop();
  clearInterval(waiting);
}

/** What loading took as a whole. */
export function totalMs({ copyMs, indexMs, foreignKeyMs, analyzeMs }: Loaded): number {
  return copyMs + indexMs + foreignKeyMs + analyzeMs;
}

function perSecond(rows: number, milliseconds: number): string {
  return Math.round(rows / (milliseconds / 1_000)).toLocaleString('en');
}
