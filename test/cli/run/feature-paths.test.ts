import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { processContext } from '../../../cli/process-context.ts';
import { featurePaths } from '../../../cli/run/feature-paths.ts';
import { planRun } from '../../../cli/run/plan.ts';
import { folderWith } from '../assay.ts';

const feature = 'Feature: One\n  Example: a project\n    Given a project "payments"\n';

const folder = folderWith({
  'one.feature': feature,
  'v1.2/two.feature': feature,
  'node_modules/them/three.feature': feature,
  '.assay/base/four.feature': feature,
  'none/readme.txt': '',
});

test.each([
  ['.', ['one.feature', 'v1.2/two.feature']],
  ['./', ['one.feature', 'v1.2/two.feature']],
  ['v1.2', ['v1.2/two.feature']],
  ['v1.2/..', ['one.feature', 'v1.2/two.feature']],
  ['.assay', ['.assay/base/four.feature']],
])('`%s` has the features in it, those of dependencies and hidden folders only by name', async (path, features) => {
  const { pickles } = await planRun({ ...processContext(), cwd: folder }, { paths: [path], tags: '', seed: 1 });

  expect(pickles.map(({ uri }) => uri)).toEqual(features);
});

test('what is no folder stays as it is', () => {
  const paths = ['one.feature:3', '*.feature', 'nowhere', ''];

  expect(featurePaths(folder, paths)).toEqual(paths);
});

test('a folder without features selects nothing, and never what stands elsewhere', async () => {
  const context = { ...processContext(), cwd: resolve(import.meta.dirname, '../../..') };

  await expect(planRun(context, { paths: [`${folder}/none`], tags: '', seed: 1 })).rejects.toThrow(
    'no scenario is selected',
  );
});
