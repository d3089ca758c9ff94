import { resolve } from 'node:path';
import { hasNews, type NightlyReport, nightlyMarkdown } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { startServer } from '../estate/open-estate.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { assayVersion } from '../version.ts';
import { Hand } from './hand.ts';
import { hunt } from './hunt.ts';
import { Journal } from './journal.ts';
import { takeLock } from './lock.ts';
import { replayCommand, resumeCommand } from './night-commands.ts';
import { type Night, openNight } from './night-folder.ts';
import type { NightlyOptions } from './nightly-options.ts';
import { writeNight } from './write-night.ts';

/** `assay nightly`: hunts for a time, keeps each finished piece of work, and says what is new since the last night. */
export async function nightly(context: Context, options: NightlyOptions): Promise<ExitCode> {
  if (options.for === undefined && options.units === undefined) {
    throw new CliError('nightly: a night has no end of its own: say how long with --for, such as --for 30m');
  }
  const lock = await takeLock(resolve(context.cwd, options.state));
  try {
    const night = await openNight(context, options);
    const journal = await Journal.open(night.folder);
    const interrupted = await work(context, { night, journal, options });
    const report = await writeNight(context, { night, journal, options, interrupted });
    tell(context, report, { night, options });
    return hasNews(report) ? exitCodes.findings : exitCodes.clean;
  } finally {
    await lock.release();
  }
}

interface Working {
  readonly night: Night;
  readonly journal: Journal;
  readonly options: NightlyOptions;
}

/** Does units until time is up; tells whether it was stopped. */
async function work(context: Context, { night, journal, options }: Working): Promise<boolean> {
  const told = options.json ? () => {} : (text: string) => say(context, text);
  const server = await startServer(context, options.postgres);
  const { provider, version, reason, url } = server;
  const hand = new Hand(context, {
    cwd: context.cwd,
    inputs: night.inputs,
    folder: night.folder,
    postgres: { url, provider, version },
    replayCommand: replayCommand(night, options),
  });
  const stopping = Promise.withResolvers<void>();
  const interrupt = listenForInterrupt(() => {
    told('\nstopping: the unit in work has a few seconds to end; once more ends at once');
    stopping.resolve();
  });
  try {
    told(
      `assay ${assayVersion()} nightly: ${night.run}, seed ${night.inputs.seed}; postgres ${version} (${provider}): ${reason}`,
    );
    told(`again: ${replayCommand(night, options)}`);
    if (journal.entries.length > 0) told(`${journal.entries.length} units are done, ${seconds(journal.usedMs)} used`);
    await hunt(context, { ...night, journal, hand, options, told, interrupted: stopping.promise });
    return interrupt.isInterrupted();
  } finally {
    hand.end();
    interrupt.stop();
    await server.stop();
  }
}

function tell(context: Context, report: NightlyReport, { night, options }: Omit<Working, 'journal'>): void {
  if (options.json) {
    say(context, JSON.stringify(report, null, 2));
    return;
  }
  say(context, `\n${nightlyMarkdown(report, night.earlier)}`);
  say(context, `report: ${options.out}/nightly.md`);
  say(context, `go on: ${resumeCommand(options)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(0)} s`;
}
