import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opaOfTests } from '../../targets/rego/opa/opa-of-tests.ts';
import { assay, folderWith } from '../assay.ts';

opaOfTests();

const feature = `@authorization
Feature: who may push

  @AUTHZ-ROLE-013
  Example: a security manager does not push
    Given a project "shop"
    And Sam is a security manager of "shop"
    When Sam tries to "push_code" in "shop"
    Then it is refused with 403
`;

const run = ['run', 'push.feature', '--target', 'rego', '--allure', 'none'];

test('a run decides by the policies in Rego, without a database', async () => {
  const folder = folderWith({ 'push.feature': feature });

  const { code, stdout } = await assay([...run, '--json'], { cwd: folder });

  expect(code, stdout).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ scenarios: { total: 1, passed: 1 }, target: 'rego' });
});

test('a case of that run is replayed with the same answer', async () => {
  const folder = folderWith({ 'push.feature': feature });
  await assay([...run, '--out', 'out'], { cwd: folder });

  const [left = ''] = readdirSync(join(folder, 'out', 'cases'));
  const { code, stdout } = await assay(['replay', join('out', 'cases', left), '--target', 'rego'], { cwd: folder });

  expect(code, stdout).toBe(0);
});

test('two engines of policy languages, and the reference engine, decide the same', async () => {
  const folder = folderWith({});
  const worlds = ['--no-cases', '--worlds', '60', '--for', '1s', '--seed', '3'];

  const apart = await assay(['diff', '--targets', 'cedar,rego', ...worlds], { cwd: folder });
  const beside = await assay(['diff', '--targets', 'in-process,rego', ...worlds], { cwd: folder });

  expect(apart, apart.stdout).toMatchObject({ code: 0, stdout: expect.stringContaining('rego against cedar') });
  expect(apart.stdout).toMatch(/[1-9]\d* decisions compared/);
  expect(beside, beside.stdout).toMatchObject({ code: 0, stdout: expect.stringContaining('all of them are the same') });
});

test('without OPA there is no such target: the environment lacks something, and the hint says how to get it', async () => {
  const folder = folderWith({ 'push.feature': feature });

  const { code, stderr } = await assay(run, { cwd: folder, environment: { ASSAY_OPA: 'tools/opa' } });

  expect(code).toBe(3);
  expect(stderr).toContain(`OPA: \`${folder}/tools/opa\`: cannot be run: there is no such program`);
  expect(stderr).toContain('go install github.com/open-policy-agent/opa@latest');
});
