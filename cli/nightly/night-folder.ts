import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type NightRecord, parseNights, recordedCosts, searchesOf } from '#reports';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { lawsIn, type NightInputs, nightInputs } from './night-inputs.ts';
import type { NightlyOptions } from './nightly-options.ts';

/** A night that has begun: where its work is kept, and what the work depends on. */
export interface Night {
  readonly run: string;
  readonly folder: string;
  readonly inputs: NightInputs;
  readonly startedAt: string;
  /** The nights before it, the oldest first. */
  readonly earlier: readonly NightRecord[];
}

/** Where the records of nights are kept. */
export const recordsFile = 'nights.jsonl';

const usualExamples = '.assay/examples';
const inputsFile = 'night.json';

/** Begins a night, or goes on with the last one. */
export async function openNight(context: Context, options: NightlyOptions): Promise<Night> {
  const state = resolve(context.cwd, options.state);
  await mkdir(state, { recursive: true });
  const records = parseNights(await readFile(join(state, recordsFile), 'utf8').catch(() => ''));
  const night = options.resume
    ? await lastNight(context, options, state)
    : await newNight(context, options, { state, records });
  return { ...night, earlier: records.filter(({ run }) => run !== night.run) };
}

type Begun = Omit<Night, 'earlier'>;

interface Remembered {
  readonly state: string;
  readonly records: readonly NightRecord[];
}

async function newNight(context: Context, options: NightlyOptions, { state, records }: Remembered): Promise<Begun> {
  const seed = options.seed ?? context.freshSeed();
  const { paths } = options;
  const inputs = await nightInputs(context, options, {
    seed,
    costs: recordedCosts(records, paths),
    searches: searchesOf(records, paths),
  });
  const startedAt = context.now().toISOString();
  const run = `${startedAt.slice(0, 19).replaceAll(/[:T]/g, '-')}-${seed}`;
  const folder = join(state, run);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyIfThere(resolve(context.cwd, usualExamples), join(folder, 'examples'));
  await copyIfThere(join(state, 'history.jsonl'), join(folder, 'history.jsonl'));
  // Only a night that has all this can be resumed: it comes last, and whole.
  await writeFile(join(folder, `${inputsFile}.partial`), JSON.stringify({ startedAt, inputs }, null, 2));
  await rename(join(folder, `${inputsFile}.partial`), join(folder, inputsFile));
  await removeOldNights(state, run);
  return { run, folder, inputs, startedAt };
}

async function lastNight(context: Context, options: NightlyOptions, state: string): Promise<Begun> {
  for (const run of (await nightsIn(state)).toReversed()) {
    const folder = join(state, run);
    const text = await readFile(join(folder, inputsFile), 'utf8').catch(() => null);
    if (text === null) continue;
    const { startedAt, inputs } = JSON.parse(text) as Pick<Begun, 'startedAt' | 'inputs'>;
    await refuseAnotherNight(context, options, inputs);
    return { run, folder, inputs, startedAt };
  }
  throw new CliError(`--resume: \`${options.state}\`: there is no night to go on with: begin one without --resume`);
}

/** What a night did for other inputs is no part of the same night. */
async function refuseAnotherNight(context: Context, options: NightlyOptions, inputs: NightInputs): Promise<void> {
  const asked = { ...options, laws: lawsIn(options) };
  const other = options.said.find((name) => !isDeepStrictEqual(asked[name], inputs[name]));
  if (other !== undefined) {
    throw new CliError(`--resume: that night has other ${other}: leave out ${other}, or begin one without --resume`);
  }
  const { fingerprints: now } = await nightInputs(context, { ...options, ...inputs, laws: [] }, inputs);
  const changed = (['features', 'sources'] as const).filter((what) => now[what] !== inputs.fingerprints[what]);
  if (changed.length === 0) return;
  throw new CliError(
    `--resume: ${changed.join(' and ')} are others than when that night began: what it did would not fit: begin one without --resume`,
  );
}

async function nightsIn(state: string): Promise<readonly string[]> {
  return (await readdir(state)).filter((name) => /^\d{4}(?:-\d\d){5}-\d+$/.test(name)).sort();
}

const keptNights = 3;

/** What nights found is remembered; their work is only needed to go on with the last one. */
async function removeOldNights(state: string, run: string): Promise<void> {
  const old = (await nightsIn(state)).filter((name) => name !== run).slice(0, -keptNights);
  for (const name of old) await rm(join(state, name), { recursive: true, force: true });
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
