import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  type Case,
  type Durations,
  durationsOf,
  durationsText,
  parseDurations,
  readCases,
  withMeasured,
} from '#reports';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';

/** Where durations are recorded, unless told otherwise. */
export const usualDurations = '.assay/durations.json';

/** Durations of earlier runs: of the file or folder of cases that was named, or else those that this folder recorded. */
export async function readDurations(context: Context, named: string | undefined): Promise<Durations> {
  // What was recorded may be of another version, or half a file: then nothing is known, and nothing is lost.
  if (named === undefined) return parseDurations(await textAt(resolve(context.cwd, usualDurations))) ?? {};
  const path = resolve(context.cwd, named);
  const place = await stat(path).catch(() => null);
  if (place === null) throw new CliError(`--durations: \`${named}\`: there is no such file or folder`);
  if (place.isDirectory()) return durationsOf(await readCases(path));
  const durations = parseDurations(await textAt(path));
  if (durations !== null) return durations;
  throw new CliError(`--durations: \`${named}\`: no recorded durations: name ${usualDurations} or a folder of cases`);
}

/** Records how long the scenarios took, for the next division. */
export async function recordDurations(context: Context, cases: readonly Case[]): Promise<void> {
  const path = resolve(context.cwd, usualDurations);
  const known = parseDurations(await textAt(path)) ?? {};
  await mkdir(dirname(path), { recursive: true });
  // Whole or not at all, and under a name of its own: two runs may end at once.
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, durationsText(withMeasured(known, durationsOf(cases))));
  await rename(partial, path);
}

async function textAt(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => '');
}
