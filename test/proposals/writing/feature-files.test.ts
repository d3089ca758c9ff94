import { expect, test } from 'vitest';
import type { Scenario, ScenarioStep } from '../../../proposals/corpus/scenario.ts';
import { featureFiles } from '../../../proposals/writing/feature-files.ts';
import type { Proposal } from '../../../proposals/writing/proposal.ts';
import { corpusOf } from '../native.ts';

const model: Scenario = {
  id: 'features/approval/branches.feature:12',
  uri: 'features/approval/branches.feature',
  folder: 'approval',
  feature: 'Branches',
  rule: null,
  title: 'a branch',
  tags: ['@approval', '@MRAP-030'],
  steps: [],
};

const steps: readonly ScenarioStep[] = [
  { kind: 'given', text: 'a project "web"', argument: null },
  {
    kind: 'given',
    text: 'the CI configuration of "web" has these jobs:',
    argument: {
      kind: 'table',
      rows: [
        ['job', 'stage'],
        ['a|b', 'build'],
      ],
    },
  },
  { kind: 'when', text: 'this policy file is checked:', argument: { kind: 'text', text: 'one:\n\n  two: 2' } },
  { kind: 'then', text: 'the file is valid', argument: null },
];

const proposal = (title: string): Proposal => ({
  gap: 'corner:MRAP-030:misses',
  policyType: 'approval',
  description: 'a rule without branches covers protected ones. And so on',
  title,
  rules: ['MRAP-030'],
  steps,
  model,
  tries: 1,
});

test('a proposal is written as a scenario that reads back as the same steps', async () => {
  const [file] = featureFiles([proposal('the file is valid')], () => false);

  const [read] = await corpusOf(file?.text ?? '', file?.uri);

  expect(file?.uri).toBe('approval/branches.feature');
  expect(read?.steps).toEqual(steps);
  expect(read?.tags).toEqual(['@approval', '@proposed', '@MRAP-030']);
  expect(file?.text).toContain('# Closes corner:MRAP-030:misses: a rule without branches covers protected ones\n');
  expect(file?.text).toContain('# Expected outcome: reference engine, to be confirmed.');
});

test('a file holds at most 20 scenarios, and one that is there already stays', () => {
  const many = Array.from({ length: 21 }, (_, index) => proposal(`number ${index}`));

  const files = featureFiles(many, (path) => path === 'approval/branches.feature');

  expect(files.map(({ uri }) => uri)).toEqual(['approval/branches-2.feature', 'approval/branches-3.feature']);
  expect(files.map(({ text }) => text.match(/Example:/g)?.length)).toEqual([20, 1]);
});

test('scenarios of one file have titles of their own', () => {
  const [file] = featureFiles([proposal('the file is valid'), proposal('the file is valid')], () => false);

  expect(file?.text).toContain('Example: the file is valid (2)');
});
