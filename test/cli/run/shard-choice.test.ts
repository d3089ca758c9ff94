import { expect, test } from 'vitest';
import { shardChoice } from '../../../cli/run/shard-choice.ts';

test.each([
  ['the option', '2/3', {}, { index: 2, total: 3 }],
  ['the option, whatever CI says', '1/1', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '4' }, { index: 1, total: 1 }],
  ['GitLab, which counts from 1', undefined, { CI_NODE_INDEX: '4', CI_NODE_TOTAL: '4' }, { index: 4, total: 4 }],
  [
    'Kubernetes, which counts from 0',
    undefined,
    { JOB_COMPLETION_INDEX: '0', ASSAY_SHARDS: '5' },
    { index: 1, total: 5 },
  ],
])('%s says which shard it is', (_, option, environment, expected) => {
  expect(shardChoice(option, environment)).toMatchObject(expected);
});

test.each([
  ['nothing', {}],
  ['a GitLab job without `parallel`', { CI_NODE_TOTAL: '1' }],
  ['a number of shards alone', { ASSAY_SHARDS: '3' }],
])('%s means all of it', (_, environment) => {
  expect(shardChoice(undefined, environment)).toBeUndefined();
});

test.each([
  ['0/3', {}, 'found `0` of `3`'],
  ['4/3', {}, 'found `4` of `3`'],
  ['2', {}, 'such as 2/3: found `2`'],
  ['1/2/3', {}, 'such as 2/3'],
  ['a/b', {}, 'found `a` of `b`'],
  [undefined, { JOB_COMPLETION_INDEX: '0' }, 'set ASSAY_SHARDS'],
  [undefined, { JOB_COMPLETION_INDEX: 'x', ASSAY_SHARDS: '2' }, 'found `x` of `2`'],
  [undefined, { JOB_COMPLETION_INDEX: '2', ASSAY_SHARDS: '2' }, 'found `3` of `2`'],
  [undefined, { CI_NODE_INDEX: '5', CI_NODE_TOTAL: '4' }, 'found `5` of `4`'],
])('%j with %j is misuse', (option, environment, words) => {
  expect(() => shardChoice(option, environment)).toThrow(words);
});
