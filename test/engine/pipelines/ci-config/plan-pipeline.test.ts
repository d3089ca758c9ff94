import { expect, test } from 'vitest';
import type { CiConfig } from '../../../../engine/pipelines/ci-config/ci-config.ts';
import { planPipeline, type VariableView } from '../../../../engine/pipelines/ci-config/plan-pipeline.ts';
import { readCiConfig } from '../../../../engine/pipelines/ci-config/read-ci-config.ts';

const work = { script: ['true'] };
const view: VariableView = { predefined: { CI: 'true' }, visible: (written) => written, branchesAndTagsOnly: false };

function configOf(content: Readonly<Record<string, unknown>>): CiConfig {
  const read = readCiConfig(content);
  if (!read.valid) throw new Error(read.errors.join('; '));
  return read.config;
}

test('the first rule that matches decides, and none that matches leaves the job out', () => {
  const config = configOf({
    first: { ...work, rules: [{ if: '$CI', when: 'never' }, { when: 'always' }] },
    none: { ...work, rules: [{ if: '$GONE' }] },
    last: { ...work, rules: [{ if: '$GONE', when: 'never' }, { when: 'on_success' }] },
  });

  expect(planPipeline(config, view).jobs.map(({ name }) => name)).toEqual(['last']);
});

test('variables of the workflow rule reach the jobs, and those of the job rule win over them', () => {
  const config = configOf({
    variables: { A: 'file', B: 'file', C: 'file' },
    workflow: { rules: [{ if: '$CI', variables: { B: 'workflow', C: 'workflow' } }] },
    unit: { ...work, rules: [{ if: '$B == "workflow"', variables: { C: 'rule' } }] },
  });

  expect(planPipeline(config, view).jobs[0]?.written).toEqual({ A: 'file', B: 'workflow', C: 'rule' });
});

test('a workflow without a matching rule leaves nothing', () => {
  const config = configOf({ workflow: { rules: [{ if: '$GONE' }] }, unit: work });

  expect(planPipeline(config, view)).toEqual({ filteredByWorkflow: true, jobs: [], errors: [] });
});

test('jobs without rules stay out of merge request pipelines unless the workflow has rules', () => {
  const inMergeRequest = { ...view, branchesAndTagsOnly: true };

  expect(planPipeline(configOf({ unit: work }), inMergeRequest).jobs).toEqual([]);
  expect(
    planPipeline(configOf({ workflow: { rules: [{ if: '$CI' }] }, unit: work }), inMergeRequest).jobs,
  ).toHaveLength(1);
});

test('a needed job that the rules leave out is an error, and an optional one is forgotten', () => {
  const absent = { ...work, rules: [{ if: '$GONE' }] };
  const required = configOf({ absent, unit: { ...work, needs: ['absent'] } });
  const optional = configOf({ absent, unit: { ...work, needs: [{ job: 'absent', optional: true }] } });

  expect(planPipeline(required, view).errors).toEqual(['job unit: needs absent, which this pipeline does not have']);
  expect(planPipeline(optional, view)).toMatchObject({ errors: [], jobs: [{ name: 'unit', needs: [] }] });
});
