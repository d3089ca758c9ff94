import { expect, test } from 'vitest';
import { processContext } from '../../../cli/process-context.ts';
import { planRun } from '../../../cli/run/plan.ts';
import { selectionOf } from '../../../cli/run/selection.ts';
import { folderWith } from '../assay.ts';

const scenario = (title: string, tags = '') => `\n  ${tags}\n  Example: ${title}\n    Given nothing\n`;
const cwd = folderWith({
  'features/a.feature': `Feature: a\n${scenario('one', '@scope')}${scenario('two')}`,
  'features/more/b.feature': `Feature: b\n${scenario('three', '@MRAP-001')}${scenario('four', '@MRAP-001')}`,
});
const context = { ...processContext(), cwd };
const usual = { features: ['features'], imports: [], target: 'reference' };

test('all features are the whole suite, however they are named', async () => {
  for (const paths of [['features'], ['./features/'], ['.'], ['features/more', 'features/a.feature']]) {
    expect(await chosen({ paths }), paths.join()).toBeUndefined();
  }
});

test('some of the features are a part, told by their names', async () => {
  expect(await chosen({ paths: ['features/more'] })).toEqual({ total: 2, by: ['in features/more'] });
});

test('lines and tags choose from all that the features hold', async () => {
  expect(await chosen({ paths: ['features/a.feature:4'] })).toEqual({ total: 2, by: ['in features/a.feature:4'] });
  expect(await chosen({ tags: '@scope' })).toEqual({ total: 4, by: ['tagged @scope'] });
});

test('a limit for each rule chooses too', async () => {
  expect(await chosen({ perRule: 1 })).toEqual({ total: 4, by: ['at most 1 for each documented rule'] });
});

test('what chooses all of it chooses nothing', async () => {
  expect(await chosen({ tags: 'not @odd' })).toBeUndefined();
  expect(await chosen({ perRule: 2 })).toBeUndefined();
});

test('where there is no suite nothing is a part of it', async () => {
  const elsewhere = { ...usual, features: ['nowhere'] };

  expect(await chosen({ paths: ['features/more'], usual: elsewhere })).toBeUndefined();
});

async function chosen(some: {
  readonly paths?: readonly string[];
  readonly tags?: string;
  readonly perRule?: number;
  readonly usual?: typeof usual;
}) {
  const options = { paths: ['features'], tags: '', usual, ...some };
  const plan = await planRun(context, { ...options, seed: 1 });
  return await selectionOf(context, plan, options);
}
