import { expect, test } from 'vitest';
import { type FetchFile, includeFiles } from '../../../../engine/pipelines/ci-config/include-files.ts';

const files: Readonly<Record<string, string>> = {
  'acme/app:ci.yml': 'include: [/shared.yml]\nvariables: {A: own}',
  'acme/app:shared.yml': 'variables: {A: shared, B: shared}',
  'acme/app:circle.yml': 'include: circle.yml',
  'acme/app:far.yml': 'include: {project: $HOME_GROUP/lib, file: [one.yml, two.yml]}',
  'acme/lib:one.yml': 'one: {script: [a]}',
  'acme/lib:two.yml': 'include: three.yml',
  'acme/lib:three.yml': 'three: {script: [a]}',
  'acme/app:ruled.yml': 'include: [{local: shared.yml, rules: [{if: $GONE}]}]\nunit: {script: [a]}',
  'acme/app:template.yml': 'include: [{template: Jobs/SAST.gitlab-ci.yml}]',
};

const fetch: FetchFile = ({ project, path }) => {
  const text = files[`${project}:${path}`];
  return text === undefined ? { found: false, error: `no ${path}` } : { found: true, text };
};

function included(path: string) {
  return includeFiles({ project: 'acme/app', path, ref: null }, { fetch, variables: { HOME_GROUP: 'acme' } });
}

test('the including file wins over what it includes', () => {
  expect(included('ci.yml')).toMatchObject({ content: { variables: { A: 'own', B: 'shared' } }, errors: [] });
});

test('local files of an included project are looked for in that project', () => {
  const { content, files: read } = included('far.yml');

  expect(Object.keys(content)).toEqual(['one', 'three']);
  expect(read.map(({ project, path }) => `${project}:${path}`)).toContain('acme/lib:three.yml');
});

test('an include whose rules do not match is left out', () => {
  expect(included('ruled.yml').content).toEqual({ unit: { script: ['a'] } });
});

test.each([
  ['circle.yml', 'circle.yml includes itself'],
  ['gone.yml', 'no gone.yml'],
  ['template.yml', 'names no file of a project'],
])('%s cannot be included', (path, message) => {
  expect(included(path).errors).toEqual([expect.stringContaining(message)]);
});
