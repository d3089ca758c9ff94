import { expect, test } from 'vitest';
import { corpusOf } from '../native.ts';

const text = `
@scan-execution
Feature: Jobs
  Background:
    Given a project "web"
  Rule: jobs
    @SEP-003
    Scenario Outline: a branch
      Given the CI configuration of "web" has these jobs:
        | job   | stage |
        | build | build |
      When Ana starts a pipeline for "<branch>" in "web"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | build | build |
      Examples:
        | branch |
        | main   |
        | idea   |
  Example: unknown words
    Given something that no step says
`;

test('scenarios come with their background, tables, tags and the kind of each step', async () => {
  const corpus = await corpusOf(text, 'features/scan-execution/jobs.feature');

  expect(corpus).toHaveLength(2);
  expect(corpus[0]).toMatchObject({
    folder: 'scan-execution',
    feature: 'Jobs',
    rule: 'jobs',
    title: 'a branch',
    tags: ['@scan-execution', '@SEP-003'],
  });
  expect(corpus[0]?.steps.map(({ kind }) => kind)).toEqual(['given', 'given', 'when', 'then']);
  expect(corpus[0]?.steps[1]?.argument).toEqual({
    kind: 'table',
    rows: [
      ['job', 'stage'],
      ['build', 'build'],
    ],
  });
  expect(corpus.map(({ steps }) => steps[2]?.text)).toEqual([
    'Ana starts a pipeline for "main" in "web"',
    'Ana starts a pipeline for "idea" in "web"',
  ]);
});
