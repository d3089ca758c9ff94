import { matchesGlob } from 'node:path';
import type { GateReport } from '#reports';
import type { FilledConfig } from '../config/filled-config.ts';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { commitOf } from '../versions/checkout.ts';
import { git } from '../versions/git.ts';

/** What a change consists of. */
export interface Changes {
  /** Where the change left the base: the newest commit that both have. */
  readonly baseSha: string;
  readonly headSha: string;
  /** True where the work tree holds more than its commit. */
  readonly isDirty: boolean;
  readonly changed: GateReport['changed'];
}

/** What the work tree, with all that is not committed, has otherwise than the commit where it left a ref. */
export async function changesSince(context: Context, ref: string, config: FilledConfig): Promise<Changes> {
  const { cwd } = context;
  const tip = await commitOf(cwd, ref);
  const headSha = await commitOf(cwd, 'HEAD');
  const baseSha = await mergeBase(cwd, { ref, tip, headSha });
  const changed = await changedSince(cwd, baseSha);
  const uncommitted = await changedSince(cwd, headSha);
  return { baseSha, headSha, isDirty: uncommitted.length > 0, changed: sorted(changed, config) };
}

async function mergeBase(
  cwd: string,
  { ref, tip, headSha }: { readonly ref: string; readonly tip: string; readonly headSha: string },
): Promise<string> {
  try {
    return await git(['merge-base', tip, headSha], { cwd });
  } catch (cause) {
    throw new CliError(`--base: \`${ref}\`: it has no commit in common with HEAD: fetch more of the history`, {
      exitCode: exitCodes.environment,
      hint: 'in CI: fetch-depth: 0, or GIT_DEPTH: 0',
      cause,
    });
  }
}

/** Paths below the working directory, those that git does not know yet included. */
async function changedSince(cwd: string, sha: string): Promise<readonly string[]> {
  const known = await git(['diff', '--name-only', '--no-renames', '--relative', '-z', sha], { cwd });
  const unknown = await git(['ls-files', '--others', '--exclude-standard', '-z'], { cwd });
  return [...new Set([...known.split('\0'), ...unknown.split('\0')])].filter((path) => path !== '').sort();
}

function sorted(paths: readonly string[], config: FilledConfig): GateReport['changed'] {
  const kinds = Map.groupBy(paths, (path) => kindOf(path, config));
  const of = (kind: keyof GateReport['changed']) => kinds.get(kind) ?? [];
  return { engine: of('engine'), policies: of('policies'), scenarios: of('scenarios'), other: of('other') };
}

function kindOf(path: string, { sources, policies, features, imports }: FilledConfig): keyof GateReport['changed'] {
  if (policies.some((glob) => matchesGlob(path, glob))) return 'policies';
  const isScenario = path.endsWith('.feature') && features.some((place) => isBelow(path, place));
  if (isScenario || imports.some((glob) => matchesGlob(path, glob))) return 'scenarios';
  return sources.some((glob) => matchesGlob(path, glob)) ? 'engine' : 'other';
}

function isBelow(path: string, place: string): boolean {
  const start = place.replace(/^\.\//, '').replace(/\/+$/, '');
  return path === start || start === '.' || path.startsWith(`${start}/`);
}
