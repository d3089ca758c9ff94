import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assay, folderWith } from './assay.ts';

const feature = `
@scope
Feature: One project
  @SCOPE-001
  Example: a policy without a scope covers the project
    Given a group "acme"
    And a project "web" in "acme"
    And "acme" is governed by the approval policy "Two leads"
    When the policies of "web" are listed
    Then the policy "Two leads" covers the project
`;

test('help names every command and the exit codes', async () => {
  const { code, stdout } = await assay(['--help']);

  expect(code).toBe(0);
  for (const command of ['run', 'check', 'rules', 'steps', 'replay', 'gaps', 'fuzz'])
    expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(stdout).toContain('Exit codes: 0 clean, 1 findings, 2 misuse, 3 environment');
});

test('a rule is shown with its statement, its state and its sources', async () => {
  const { code, stdout } = await assay(['rules', 'SCOPE-001']);

  expect(code).toBe(0);
  expect(stdout).toMatch(/^SCOPE-001: /);
  expect(stdout).toContain('implemented by the reference engine');
  expect(stdout).toMatch(/^source /m);
});

test('rules of a type come with its fields, as JSON too', async () => {
  const { code, stdout } = await assay(['rules', 'vulnerability-management', '--json']);

  const { rules, fields } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(rules.map((rule: { id: string }) => rule.id)).toContain('VMP-001');
  expect(fields.map((field: { path: string }) => field.path)).toContain('vulnerability_management_policy[].actions');
});

test('a rule that the catalogue does not know is misuse, and the families are named', async () => {
  const { code, stderr } = await assay(['rules', 'MRAPP']);

  expect(code).toBe(2);
  expect(stderr).toContain('`MRAPP` is no rule, family or policy type');
  expect(stderr).toContain('families: MRAP, ESC');
});

test('steps are listed by noun, with an example of each', async () => {
  const { code, stdout } = await assay(['steps', 'subgroup']);

  expect(code).toBe(0);
  expect(stdout).toContain('containers\n  a subgroup {string} of {string}\n      a subgroup "');
});

test('a word that no step mentions is misuse', async () => {
  expect(await assay(['steps', 'unicorn'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no step mentions `unicorn`'),
  });
});

test('problems of policy files come as JSON with line, column, path and suggestion', async () => {
  const folder = folderWith({ 'policy.yml': 'aproval_policy: []\n' });

  const { code, stdout } = await assay(['check', '--json', join(folder, 'policy.yml')]);

  const [{ valid, problems }] = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(valid).toBe(false);
  expect(problems).toContainEqual(expect.objectContaining({ line: 1, column: 1, suggestion: 'approval_policy' }));
});

test('a valid policy file is clean', async () => {
  const folder = folderWith({ 'policy.yml': 'approval_policy: []\n' });

  expect(await assay(['check', join(folder, 'policy.yml')])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('valid, 0 policies'),
  });
});

test('a run prints its seed and its replay command, writes its reports, and its cases replay', async () => {
  const folder = folderWith({ 'one.feature': feature });

  const ran = await assay(['run', 'one.feature', '--seed', '7'], { cwd: folder });

  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('npx assay run one.feature --seed 7');
  expect(globSync('reports/out/{summary.json,junit.xml,allure/index.html}', { cwd: folder })).toHaveLength(3);
  const [path] = globSync('reports/out/cases/*.json', { cwd: folder });
  expect(await assay(['replay', path ?? ''], { cwd: folder })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^agrees: /m),
  });
});

test('a case that no longer agrees is a finding', async () => {
  const folder = folderWith({ 'one.feature': feature });
  await assay(['run', 'one.feature', '--allure', 'none'], { cwd: folder });
  const path = join(folder, globSync('reports/out/cases/*.json', { cwd: folder })[0] ?? '');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"covering"', '"uncovering"'));

  const { code, stdout } = await assay(['replay', path]);

  expect(code).toBe(1);
  expect(stdout).toMatch(/^differs: /m);
});

test.each([
  ['no JSON', 'nonsense'],
  ['another format', '{"format":"assay-case/0"}'],
])('a case file that is %s is misuse', async (_, content) => {
  const folder = folderWith({ 'case.json': content });

  const { code, stderr } = await assay(['replay', join(folder, 'case.json')]);

  expect(code).toBe(2);
  expect(stderr).toContain('case.json');
  expect(stderr).not.toContain('internal error');
});

test('with --json a run prints its summary and nothing else', async () => {
  const folder = folderWith({ 'one.feature': feature });

  const { stdout } = await assay(['run', 'one.feature', '--json', '--seed', '7', '--allure', 'none'], { cwd: folder });

  expect(JSON.parse(stdout)).toMatchObject({ seed: 7, scenarios: { total: 1, passed: 1, failed: 0 } });
});

test('a scenario tagged with a rule that is never consulted is vacuous: a finding, though it is green', async () => {
  const folder = folderWith({ 'one.feature': feature.replace('@SCOPE-001', '@AUTHZ-PAT-005') });

  const { code, stdout } = await assay(['run', 'one.feature', '--allure', 'none', '--diagnose', 'none'], {
    cwd: folder,
  });

  expect(code).toBe(1);
  expect(stdout).toContain('AUTHZ-PAT-005');
  expect(stdout).toContain('never consulted');
});

test('a wrong expectation is a finding, with expected against actual and the evidence', async () => {
  const folder = folderWith({
    'one.feature': feature.replace(
      'Then the policy "Two leads" covers the project',
      'Then no policy covers the project',
    ),
  });

  const { code, stdout } = await assay(['run', 'one.feature', '--allure', 'none', '--diagnose', 'none'], {
    cwd: folder,
  });

  expect(code).toBe(1);
  expect(stdout).toContain('Two leads');
  expect(stdout).toMatch(/\+ SCOPE-001/);
});
