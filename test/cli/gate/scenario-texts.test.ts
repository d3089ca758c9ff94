import { expect, test } from 'vitest';
import type { Context } from '../../../cli/context.ts';
import { compareScenarios, scenariosIn } from '../../../cli/gate/scenario-texts.ts';
import { folderWith } from '../assay.ts';

const feature = (background: string, ...examples: readonly string[]) =>
  ['Feature: x', '', '  Background:', `    Given ${background}`, ...examples].join('\n');
const first = '\n  Example: first\n    Then it holds';
const second = '\n  Example: second\n    Then it holds:\n      | a |\n      | 1 |';

const read = (files: Readonly<Record<string, string>>) =>
  scenariosIn({ cwd: folderWith(files) } as Context, ['features']);
const base = read({ 'features/x.feature': feature('a world', first, second) });
const compared = (files: Readonly<Record<string, string>>) => {
  const { changed, removed } = compareScenarios(read(files), base);
  return { changed: [...changed], removed: removed.map(({ name }) => name) };
};

test('a scenario that has moved, is called otherwise or is tagged is the same', () => {
  const renamed = second.replace('Example: second', '@odd\n  Example: another');

  expect(compared({ 'features/a/y.feature': feature('a world', renamed, first) })).toEqual({
    changed: [],
    removed: [],
  });
});

test('a row of a table that differs makes another scenario of it', () => {
  expect(compared({ 'features/x.feature': feature('a world', first, second.replace('1', '2')) })).toEqual({
    changed: ['features/x.feature:9'],
    removed: ['second'],
  });
});

test('a background that differs makes others of all scenarios below it', () => {
  const { changed, removed } = compared({ 'features/x.feature': feature('another world', first, second) });

  expect([changed.length, removed.length]).toEqual([2, 2]);
});

test('a feature that cannot be read has no scenarios', () => {
  expect(read({ 'features/x.feature': 'Nothing: x', 'features/y.feature': feature('a world', first) })).toHaveLength(1);
});
