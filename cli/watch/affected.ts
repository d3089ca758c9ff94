import { existsSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { check } from '../commands/check.ts';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { type Batch, batchOf, joinBatches } from './batch.ts';
import type { KnownFeatures } from './known-features.ts';

export interface Watched {
  readonly known: KnownFeatures;
  /** The features, as they were named. */
  readonly paths: readonly string[];
}

/** What saved files affect, and what is wrong with those that cannot be read: they affect nothing yet. */
export interface Affected {
  /** Null where nothing is affected. */
  readonly batch: Batch | null;
  readonly errors: readonly unknown[];
}

/** What saved files affect. One that cannot be read takes nothing from the others. */
export async function affectedBy(context: Context, files: readonly string[], watched: Watched): Promise<Affected> {
  const [batches, errors]: [Batch[], unknown[]] = [[], []];
  for (const file of files) {
    try {
      const batch = await affectedByOne(context, relative(context.cwd, file).replaceAll(sep, '/'), watched);
      if (batch !== null) batches.push(batch);
    } catch (error) {
      errors.push(error);
    }
  }
  const [first, ...others] = batches;
  return { batch: first === undefined ? null : others.reduce(joinBatches, first), errors };
}

async function affectedByOne(context: Context, path: string, watched: Watched): Promise<Batch | null> {
  if (path.endsWith('.feature')) return affectedByFeature(context, path, watched);
  if (/\.ya?ml$/.test(path)) return await affectedByPolicy(context, path, watched);
  if (!/\.(?:[cm]?[jt]s|sql)$/.test(path)) return null;
  return { told: `${path} saved`, paths: watched.paths, order: [], stepsOf: path, isRestart: true };
}

function affectedByFeature(context: Context, path: string, { known }: Watched): Batch | null {
  if (!existsSync(`${context.cwd}/${path}`)) {
    known.forget(path);
    return null;
  }
  try {
    const { places, changed } = known.reread(path);
    if (places.length === 0) return null;
    return batchOf(`${path} saved, ${changed} of ${places.length} changed`, places);
  } catch (cause) {
    const told = cause instanceof Error ? cause.message.split('\n').slice(1).join(' ') || cause.message : String(cause);
    throw new CliError(`${path}: cannot be read: ${told}`, { cause });
  }
}

/** A policy file is checked; the scenarios that name it run, or else those of the features beside it. */
async function affectedByPolicy(context: Context, path: string, { known }: Watched): Promise<Batch | null> {
  if (!existsSync(`${context.cwd}/${path}`)) return null;
  await check(context, [path], { json: false });
  const naming = known.naming(path, basename(path));
  if (naming.length > 0) return batchOf(`${path} saved`, naming);
  const beside = known.uris.filter((uri) => dirname(uri) === dirname(path));
  const places = beside.flatMap((uri) => known.placesIn(uri));
  return places.length === 0 ? null : batchOf(`${path} saved`, places);
}
