import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { engineLocations } from '../../../cli/gate/engine-locations.ts';
import { folderWith } from '../assay.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`);
const textOf = (lines: readonly string[]) => `${lines.join('\n')}\n`;

let cwd: string;

beforeEach(() => {
  cwd = folderWith({ 'engine/a file.ts': textOf(numbered(30)), 'engine/b.ts': 'MRAP-031\n', 'engine/gone.ts': 'x\n' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--quiet', '--message', 'a base');
});

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}

/** Where the engine of the work tree differs in those files. */
function located(files: Readonly<Record<string, string>>, { gone = [] }: { readonly gone?: readonly string[] } = {}) {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  for (const path of gone) rmSync(join(cwd, path));
  const baseSha = git('rev-parse', 'HEAD');
  const changed = { engine: [...Object.keys(files), ...gone], policies: [], scenarios: [], other: [] };
  return engineLocations(cwd, { baseSha, headSha: baseSha, isDirty: true, changed });
}

test('a rule stands at the changed line nearest to its name', async () => {
  const lines = numbered(30).with(2, 'changed').with(19, 'changed').with(21, 'MRAP-030').with(27, 'changed');

  expect(await located({ 'engine/a file.ts': textOf(lines) })).toEqual({
    engineLocations: [{ path: 'engine/a file.ts', line: 3 }],
    // The line that names it is new itself.
    ruleLocations: { 'MRAP-030': { path: 'engine/a file.ts', line: 22 } },
  });
});

test('lines that went count where they stood, and what looks like a head line does not', async () => {
  const lines = [...numbered(9), ...numbered(30).slice(11)].with(4, '@@ -1 +25 @@').with(5, '++ engine/b.ts');

  expect(await located({ 'engine/a file.ts': textOf(lines), 'engine/b.ts': '\n\nMRAP-031\n' })).toEqual({
    engineLocations: [
      { path: 'engine/a file.ts', line: 5 },
      { path: 'engine/b.ts', line: 1 },
    ],
    ruleLocations: { 'MRAP-031': { path: 'engine/b.ts', line: 2 } },
  });
});

test('of several files the one with the change nearest to the name counts', async () => {
  const far = numbered(30).with(0, 'MRAP-031').with(29, 'changed');

  const { ruleLocations, engineLocations } = await located({
    'engine/a file.ts': textOf(far.with(0, 'line 1')),
    'engine/b.ts': 'MRAP-031\n\nchanged\n',
  });

  expect(ruleLocations).toEqual({ 'MRAP-031': { path: 'engine/b.ts', line: 2 } });
  expect(engineLocations.map(({ line }) => line)).toEqual([30, 2]);
});

test('all of a file that git does not know is new, and one that is gone stands nowhere', async () => {
  const found = await located({ 'engine/new.ts': 'first\n// MRAP-050\n' }, { gone: ['engine/gone.ts'] });

  expect(found).toEqual({
    engineLocations: [{ path: 'engine/new.ts', line: 1 }],
    ruleLocations: { 'MRAP-050': { path: 'engine/new.ts', line: 2 } },
  });
});
