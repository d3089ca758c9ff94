import { expect, test } from 'vitest';
import { parseYamlMapping } from '../../../../engine/pipelines/ci-config/parse-yaml-mapping.ts';
import { readCiConfig } from '../../../../engine/pipelines/ci-config/read-ci-config.ts';

const work = { script: ['true'] };

test('hidden jobs are no jobs but lend their keys to the jobs that extend them', () => {
  const read = readCiConfig({
    '.base': { ...work, stage: 'build', variables: { A: '1', B: '1' } },
    compile: { extends: '.base', variables: { B: '2' } },
  });

  const [job, ...others] = read.valid ? read.config.jobs : [];
  expect(others).toEqual([]);
  expect(job).toMatchObject({ name: 'compile', stage: 'build', variables: { A: '1', B: '2' } });
});

test('a job without a stage is in test, and a manual job may fail', () => {
  const read = readCiConfig({ unit: { ...work, when: 'manual' } });

  expect(read.valid && read.config.jobs[0]).toMatchObject({ stage: 'test', allowFailure: true, rules: null });
});

test.each([
  ['no visible job', {}, 'no visible job'],
  ['only hidden jobs', { '.base': work }, 'no visible job'],
  ['a job that does nothing', { unit: { stage: 'test' } }, 'job unit: needs one of script, run, trigger'],
  ['a job that is no mapping', { unit: 'make' }, 'job unit: should be a mapping'],
  ['an unknown stage', { unit: { ...work, stage: 'verify' } }, 'job unit: the stage verify does not exist'],
  ['a need that nobody defines', { unit: { ...work, needs: ['build'] } }, 'needs build, which is not defined'],
  [
    'a need in a later stage',
    { unit: { ...work, needs: ['ship'] }, ship: { ...work, stage: 'deploy' } },
    'needs ship, which is in a later stage',
  ],
  ['a broken condition', { unit: { ...work, rules: [{ if: '$A =' }] } }, 'invalid expression'],
  ['a job for tags only', { unit: { ...work, only: ['tags'] } }, 'job unit: uses `only`, which is not evaluated'],
  ['an unknown base', { unit: { ...work, extends: '.gone' } }, 'extends .gone, which is not defined'],
  ['a base that extends itself', { '.a': { extends: '.a' }, unit: { ...work, extends: '.a' } }, 'extends .a'],
])('%s is an error', (_, content, message) => {
  const read = readCiConfig(content);

  expect(read.valid ? [] : read.errors).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
});

test('an optional need may be missing', () => {
  expect(readCiConfig({ unit: { ...work, needs: [{ job: 'gone', optional: true }] } }).valid).toBe(true);
});

test('a policy job may stand in a reserved stage without declaring it', () => {
  expect(readCiConfig({ stages: ['a'], guard: { ...work, stage: '.pipeline-policy-pre' } }).valid).toBe(true);
});

test('a header document and anchors with merge keys are understood', () => {
  const text = 'spec: {inputs: {}}\n---\n.base: &base {stage: build}\nunit:\n  <<: *base\n  script: [make]\n';

  const parsed = parseYamlMapping(text);

  expect(parsed.valid && readCiConfig(parsed.content)).toMatchObject({ config: { jobs: [{ stage: 'build' }] } });
});

test.each([['a: ['], ['- a\n- b'], ['text'], ['a: &a [*a]']])('the text %j is no configuration', (text) => {
  expect(parseYamlMapping(text).valid).toBe(false);
});
