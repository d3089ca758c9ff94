import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { git } from './git.ts';

/** A commit that was put into a folder of its own. */
export interface CheckedOut {
  /** The folder of the commit that corresponds to the working directory. */
  readonly folder: string;
  readonly sha: string;
}

/** How many commits are kept beside the one in use. */
const keptBases = 3;

/** Nobody works that long with a base, or builds one: older ones may go. */
const inUseMs = 3_600_000;

/**
 * Puts a commit into `.assay/base/<sha>`, once. The folder lies below the working directory, so that what it imports is
 * found where the work tree finds it: its own sources in its own package.json, its dependencies further up.
 *
 * INVARIANT: it is built under another name and renamed, so that a half-made one is never taken for whole, and of two
 * runs that build it at the same time either result will do.
 */
export async function checkOutBase(context: Context, ref: string): Promise<CheckedOut> {
  const { cwd } = context;
  const sha = await commitOf(cwd, ref);
  const prefix = await git(['rev-parse', '--show-prefix'], { cwd });
  const bases = join(cwd, '.assay', 'base');
  const folder = join(bases, sha);
  await mkdir(bases, { recursive: true });
  await hideFromGit(join(cwd, '.assay'));
  if (!existsSync(folder)) await build(cwd, { bases, folder, sha });
  await utimes(folder, context.now(), context.now());
  await prune(bases, { inUse: sha, now: context.now() });
  return { folder: join(folder, prefix), sha };
}

/** The commit that a ref names. */
export async function commitOf(cwd: string, ref: string): Promise<string> {
  await git(['rev-parse', '--git-dir'], { cwd }).catch((cause: unknown) => {
    if (cause instanceof CliError) throw cause;
    throw new CliError(`${cwd}: it is no git repository: versions are commits: run this inside of one`, { cause });
  });
  try {
    return await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], { cwd });
  } catch (cause) {
    throw new CliError(`--base: \`${ref}\`: there is no such commit here: name a branch, a tag or a commit`, {
      hint: 'where only a part of the history was fetched, fetch it first: git fetch origin <branch>',
      cause,
    });
  }
}

interface Place {
  readonly bases: string;
  readonly folder: string;
  readonly sha: string;
}

/** An index of its own leaves that of the work tree alone. */
async function build(cwd: string, { bases, folder, sha }: Place): Promise<void> {
  const draft = join(bases, `${sha}-${randomBytes(4).toString('hex')}.tmp`);
  const top = await git(['rev-parse', '--show-toplevel'], { cwd });
  const options = { cwd: top, environment: { GIT_INDEX_FILE: `${draft}.index` } };
  try {
    await git(['read-tree', sha], options);
    await git(['checkout-index', '--all', `--prefix=${draft}/`], options);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(`${draft}.index`, { force: true });
    await rm(`${draft}.index.lock`, { force: true });
  }
}

async function prune(bases: string, { inUse, now }: { readonly inUse: string; readonly now: Date }): Promise<void> {
  const others = (await readdir(bases)).filter((name) => name !== inUse);
  const aged = await Promise.all(
    others.map(async (name) => ({ name, usedAt: (await stat(join(bases, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const old = aged.filter(({ usedAt }) => usedAt < now.getTime() - inUseMs).sort((a, b) => b.usedAt - a.usedAt);
  const drafts = old.filter(({ name }) => name.includes('.tmp'));
  const spare = old.filter(({ name }) => !name.includes('.tmp')).slice(keptBases);
  await Promise.all([...drafts, ...spare].map(({ name }) => rm(join(bases, name), { recursive: true, force: true })));
}

/** A repository need not know about local state to be left clean. */
async function hideFromGit(folder: string): Promise<void> {
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) await writeFile(path, '*\n');
}
