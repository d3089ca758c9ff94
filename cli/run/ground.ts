import type { Target } from '#targets';
import type { Context } from '../context.ts';
import { openDatabase } from './database.ts';
import { makeTarget, needsDatabase } from './make-target.ts';

/** What a run stands on: a target, and the database that it decides from where it needs one. */
export interface Ground {
  readonly target: Target;
  /** `none` where the target needs no database. */
  readonly postgres: { readonly provider: string; readonly version: string };
  /** What there is, in words for the person who started it. */
  readonly told: string;
  /** A database for another process of the run; null where it needs none. It goes with the ground. */
  another(): Promise<string | null>;
  close(): Promise<void>;
}

/** Opens a target of that name, with a database of its own where it needs one. */
export async function openGround(
  context: Context,
  wanted: { readonly target: string; readonly postgres?: string | undefined },
): Promise<Ground> {
  if (!needsDatabase(wanted.target)) return await groundWithoutDatabase(context, wanted.target);
  const database = await openDatabase(context, wanted.postgres);
  const { provider, version, reason } = database.server;
  return {
    target: await makeTarget(context, wanted.target, database.client),
    postgres: { provider, version },
    told: `postgres ${version} (${provider}): ${reason}`,
    another: () => database.another(),
    close: () => database.close(),
  };
}

async function groundWithoutDatabase(context: Context, name: string): Promise<Ground> {
  const target = await makeTarget(context, name, null);
  return {
    target,
    postgres: noPostgres,
    told: `target ${target.name}: no database`,
    another: async () => null,
    close: () => target.dispose(),
  };
}

/** What a run without a database says of it. */
export const noPostgres = { provider: 'none', version: 'none' } as const;
