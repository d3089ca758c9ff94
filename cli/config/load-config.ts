import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from '../errors.ts';
import type { AssayConfig } from './assay-config.ts';
import { problemsOf } from './check-config.ts';
import { configShape } from './config-shape.ts';
import { readDeclared } from './declared-file.ts';
import { type FilledConfig, fillConfig, type PlacedDeclaration } from './filled-config.ts';

/** Where a configuration may stand; the first that is there counts. */
export const configFiles = ['assay.config.ts', 'assay.config.mts', 'assay.config.js', 'assay.config.mjs'] as const;

/** The configuration of a folder with all defaults filled in; all of them where the folder has none. */
export async function loadConfig(folder: string): Promise<FilledConfig> {
  const path = configFiles.find((name) => existsSync(join(folder, name))) ?? null;
  const config = path === null ? {} : await importConfig(folder, path);
  const inConfig = path === null ? [] : placed(config, readFileSync(join(folder, path), 'utf8'), path);
  return fillConfig(config, { path, declared: [...inConfig, ...readDeclared(folder)] });
}

async function importConfig(folder: string, path: string): Promise<AssayConfig> {
  const found = await importDefault(folder, path);
  const problems = problemsOf(found, configShape);
  if (problems.length === 0) return found as AssayConfig;
  throw new CliError(`${path}: ${problems.join(`\n  ${path}: `)}`, { hint: 'docs/gate.md lists what it may say' });
}

async function importDefault(folder: string, path: string): Promise<unknown> {
  const loaded = await importModule(folder, path);
  if ('default' in loaded) return loaded.default;
  throw new CliError(`${path}: a default export is needed: found ${namesIn(loaded)}: write export default { ... }`);
}

async function importModule(folder: string, path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(pathToFileURL(join(folder, path)).href);
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause);
    throw new CliError(`${path}: it cannot be loaded: ${why}: mend it`, { cause });
  }
}

function namesIn(loaded: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(loaded);
  return names.length === 0 ? 'no export' : names.map((name) => `\`${name}\``).join(', ');
}

/** A declaration stands where the first thing that it names is named after those before it. */
function placed({ gate }: AssayConfig, text: string, path: string): readonly PlacedDeclaration[] {
  const lines = text.split('\n');
  let from = 0;
  return (gate?.declared ?? []).map((declaration) => {
    const { rule, policy, group, because } = declaration;
    const name = rule ?? policy ?? group ?? because;
    const at = lines.findIndex((line, index) => index >= from && line.includes(name));
    from = at === -1 ? from : at + 1;
    return { ...declaration, location: { path, line: at === -1 ? 1 : at + 1 } };
  });
}
