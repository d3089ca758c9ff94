import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintsOf, sourceFiles } from '../../../cli/nightly/fingerprints.ts';
import { processContext } from '../../../cli/process-context.ts';
import { folderWith, root } from '../assay.ts';

test('features and sources are told apart, and each is the same as long as its files are', () => {
  const cwd = folderWith({ 'a.feature': 'Feature: a\n', 'engine/decide.ts': 'export {};\n', 'notes.txt': 'one\n' });
  const prints = () =>
    fingerprintsOf({ ...processContext(), cwd }, ['a.feature', 'a.feature'], [join(cwd, 'engine/decide.ts')]);
  const first = prints();

  writeFileSync(join(cwd, 'notes.txt'), 'two\n');
  expect(prints()).toEqual(first);

  writeFileSync(join(cwd, 'engine/decide.ts'), 'export const one = 1;\n');
  const second = prints();
  expect(second.features).toBe(first.features);
  expect(second.sources).not.toBe(first.sources);

  writeFileSync(join(cwd, 'a.feature'), 'Feature: b\n');
  expect(prints().features).not.toBe(first.features);
  expect(prints().sources).toBe(second.sources);
});

test('the sources are those of Assay and what globs name, without folders and without what runs leave', () => {
  const cwd = folderWith({ 'mine/deep/steps.ts': '' });

  const files = sourceFiles({ ...processContext(), cwd }, ['mine/**']);

  expect(files).toContain(join(root, 'engine/decide.ts'));
  expect(files.filter((path) => path.startsWith(cwd))).toEqual([join(cwd, 'mine/deep/steps.ts')]);
  expect(files.filter((path) => path.startsWith(join(root, 'reports/out/')))).toEqual([]);
});
