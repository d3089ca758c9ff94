import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from 'pg';
import {
  cedarTarget,
  inProcessTarget,
  ownCedarPolicies,
  ownRegoPolicies,
  referenceTarget,
  regoTarget,
  type Target,
} from '#targets';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { opaOf } from '../opa.ts';

/** Whether a target of that name decides from a database. */
export function needsDatabase(target: string): boolean {
  return target === 'reference';
}

/** The target of that name: Assay's own over the database or in memory, or what the function of a module makes. */
export async function makeTarget(context: Context, name: string, client: Client | null): Promise<Target> {
  if (name === 'in-process') return inProcessTarget();
  if (name === 'cedar') return cedarTarget(ownCedarPolicies());
  if (name === 'rego') return regoTarget(ownRegoPolicies(), await opaOf(context));
  if (name === 'reference') {
    if (client === null) throw new RangeError('target `reference`: needs a database');
    return referenceTarget(client);
  }
  return await madeByModule(context, name);
}

/** A name is a path, and after `#` the function that makes the target. */
async function madeByModule(context: Context, name: string): Promise<Target> {
  const [path = name, wanted = 'createTarget'] = name.split(/#(?=[^#/\\]*$)/);
  const make = (await loaded(context, path))[wanted];
  if (typeof make !== 'function') {
    throw new CliError(`target \`${path}\`: the module exports no function \`${wanted}\``);
  }
  const target: unknown = await make();
  if (isTarget(target)) return target;
  throw new CliError(`target \`${path}\`: \`${wanted}\` makes no target: a name, \`open\` and \`dispose\` are needed`);
}

async function loaded(context: Context, path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(resolve(context.cwd, path)).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') {
      throw new CliError(
        `target \`${path}\`: expected reference, in-process, cedar, rego or a module: there is none of that name`,
        {
          cause,
        },
      );
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(`target \`${path}\`: cannot be loaded: ${message}`, { exitCode: exitCodes.environment, cause });
  }
}

function isTarget(value: unknown): value is Target {
  if (typeof value !== 'object' || value === null) return false;
  const { name, open, dispose } = value as Partial<Record<keyof Target, unknown>>;
  return typeof name === 'string' && typeof open === 'function' && typeof dispose === 'function';
}
