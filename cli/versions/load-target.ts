import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProcessTarget, type Target } from '#targets';
import { CliError, exitCodes } from '../errors.ts';

/** The module that makes a target; null is the reference engine. */
export type EngineModule = { readonly module: string; readonly export: string } | null;

/** The engine of a folder as a target: what the configuration names, or the reference engine as it stands there. */
export async function loadTarget(folder: string, engine: EngineModule): Promise<Target> {
  if (engine !== null) return makeTarget(resolve(folder, engine.module), engine);
  const own = ownTargets(folder);
  // Whoever uses Assay as a package has one reference engine, whatever the version of the rest.
  return own === null ? inProcessTarget() : makeTarget(own, { module: own, export: 'inProcessTarget' });
}

/** The targets of a checkout of Assay itself, or null where the folder holds something else. */
function ownTargets(folder: string): string | null {
  if (packageName(folder) !== 'assay') return null;
  const found = ['targets/index.ts', 'targets/index.js']
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  return found ?? null;
}

function packageName(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly name?: unknown }).name;
  } catch {
    return undefined;
  }
}

async function makeTarget(path: string, engine: NonNullable<EngineModule>): Promise<Target> {
  const loaded = await importModule(path, engine.module);
  const make = loaded[engine.export];
  if (typeof make !== 'function') {
    const exported = Object.keys(loaded).join(', ') || 'nothing';
    throw new CliError(
      `engine \`${engine.module}\`: it must export the function \`${engine.export}\`: found ${exported}: name the export in assay.config.ts`,
    );
  }
  const target: unknown = await make();
  if (isTarget(target)) return target;
  throw new CliError(
    `engine \`${engine.module}\`: \`${engine.export}\` must make a target with name, supports, open and dispose`,
  );
}

async function importModule(path: string, module: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(path)) {
    throw new CliError(
      `engine \`${module}\`: there is no file ${path}: name it in assay.config.ts, or compare with a base that has it`,
    );
  }
  try {
    return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause);
    throw new CliError(`engine \`${module}\`: ${path} cannot be loaded: ${why}`, {
      exitCode: exitCodes.environment,
      cause,
    });
  }
}

function isTarget(value: unknown): value is Target {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Partial<Record<keyof Target, unknown>>;
  return typeof one.name === 'string' && typeof one.open === 'function' && typeof one.dispose === 'function';
}
