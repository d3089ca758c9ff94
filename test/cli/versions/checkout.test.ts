import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import type { Context } from '../../../cli/context.ts';
import { checkOutBase } from '../../../cli/versions/checkout.ts';
import { loadTarget } from '../../../cli/versions/load-target.ts';
import { folderWith } from '../assay.ts';

const engine = (name: string) =>
  `export const createTarget = () => ({ name: '${name}', supports: new Set(), open() {}, dispose() {} });\n`;

let cwd: string;

beforeEach(() => {
  cwd = folderWith({ 'app/engine.mjs': engine('old'), 'app/note.txt': 'old\n' });
  git('init', '--quiet', '--initial-branch', 'main');
  commit();
});

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}

function commit(): void {
  git('add', '--all');
  git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--quiet', '--message', 'a change');
}

function contextIn(folder: string): Context {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  return { cwd: folder, environment: {}, stdout, stderr, freshSeed: () => 1, now: () => new Date() };
}

test('a commit stands beside the work tree, which stays as it is', async () => {
  writeFileSync(join(cwd, 'app', 'note.txt'), 'new\n');

  const { folder, sha } = await checkOutBase(contextIn(cwd), 'main');

  expect(sha).toBe(git('rev-parse', 'HEAD'));
  expect(readFileSync(join(folder, 'app', 'note.txt'), 'utf8')).toBe('old\n');
  expect(readFileSync(join(cwd, 'app', 'note.txt'), 'utf8')).toBe('new\n');
  expect(git('status', '--porcelain')).toBe('M app/note.txt');
});

test('below the top of the repository the folder corresponds to the working directory', async () => {
  const { folder } = await checkOutBase(contextIn(join(cwd, 'app')), 'main');

  expect(readdirSync(folder).sort()).toEqual(['engine.mjs', 'note.txt']);
});

test('a half-made checkout is not taken for whole, and one that is there is kept', async () => {
  const sha = git('rev-parse', 'HEAD');
  mkdirSync(join(cwd, '.assay', 'base', `${sha}-1234.tmp`), { recursive: true });

  const { folder } = await checkOutBase(contextIn(cwd), 'main');
  writeFileSync(join(folder, 'mark'), '');
  await checkOutBase(contextIn(cwd), sha);

  expect(existsSync(join(folder, 'app', 'engine.mjs'))).toBe(true);
  expect(existsSync(join(folder, 'mark'))).toBe(true);
});

test('two runs at once get the same whole checkout', async () => {
  const both = await Promise.all([checkOutBase(contextIn(cwd), 'main'), checkOutBase(contextIn(cwd), 'HEAD')]);

  expect(both[0]).toEqual(both[1]);
  expect(readdirSync(join(cwd, '.assay', 'base'))).toEqual([both[0].sha]);
});

test('old checkouts and drafts go, the last few stay', async () => {
  const bases = join(cwd, '.assay', 'base');
  const old = ['a', 'b', 'c', 'd', 'e', 'f.tmp'];
  for (const [at, name] of old.entries()) {
    mkdirSync(join(bases, name), { recursive: true });
    utimesSync(join(bases, name), 1_700_000_000 + at, 1_700_000_000 + at);
  }

  const { sha } = await checkOutBase(contextIn(cwd), 'main');

  expect(readdirSync(bases).sort()).toEqual(['c', 'd', 'e', sha].sort());
});

test('an engine that the configuration names is loaded from either version', async () => {
  const { folder } = await checkOutBase(contextIn(cwd), 'main');
  writeFileSync(join(cwd, 'app', 'engine.mjs'), engine('new'));
  const named = { module: 'app/engine.mjs', export: 'createTarget' };

  const [base, candidate] = [await loadTarget(folder, named), await loadTarget(cwd, named)];

  expect([base.name, candidate.name]).toEqual(['old', 'new']);
});

test('an engine that is not there, or makes no target, is refused with what to do', async () => {
  writeFileSync(join(cwd, 'app', 'other.mjs'), 'export const createTarget = () => 1;\n');

  await expect(loadTarget(cwd, { module: 'gone.mjs', export: 'createTarget' })).rejects.toThrow('there is no file');
  await expect(loadTarget(cwd, { module: 'app/engine.mjs', export: 'make' })).rejects.toThrow(
    'it must export the function `make`: found createTarget',
  );
  await expect(loadTarget(cwd, { module: 'app/other.mjs', export: 'createTarget' })).rejects.toThrow(
    '`createTarget` must make a target',
  );
});

test('a ref that nobody knows, and a folder without a repository, are misuse', async () => {
  await expect(checkOutBase(contextIn(cwd), 'nowhere')).rejects.toMatchObject({ exitCode: 2 });
  await expect(checkOutBase(contextIn(folderWith({ a: '' })), 'main')).rejects.toMatchObject({ exitCode: 2 });
});
