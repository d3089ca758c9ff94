import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Repository } from './repository.ts';

const gating = 'features/status-check/gating.feature';
const publishing = 'features/component-publishing/component-publishing.feature';
const config = `export default { features: ['${gating}', '${publishing}'], policies: ['policies/*.yml'] };\n`;
const policy = `approval_policy:
  - name: Two people look
    enabled: true
    rules:
      - type: any_merge_request
        branch_type: protected
        commits: any
    actions:
      - type: require_approval
        approvals_required: 2
        role_approvers: [developer]
`;

let repository: Repository;

beforeAll(() => {
  repository = new Repository({ 'assay.config.ts': config, 'policies/policy.yml': policy }, [gating, publishing]);
});
afterEach(() => repository.reset());

describe('the gate lets pass', () => {
  test('a change of nothing', () => {
    const { code, report, stdout } = repository.gate();

    expect(code, stdout).toBe(0);
    expect(report).toMatchObject({ passed: true, findings: [], delta: { groups: [] } });
    expect(report.suite.total).toBeGreaterThan(15);
    expect(report.delta.decisions.cases).toBeGreaterThan(15);
  });

  test('a change of the engine that decides nothing otherwise', () => {
    repository.edit(
      'engine/status-checks/applicable-checks.ts',
      "({ status }) => status !== 'passed'",
      "(one) => one.status !== 'passed'",
    );

    const { code, report, stdout } = repository.gate();

    expect(code, stdout).toBe(0);
    expect(report.changed.engine).toEqual(['engine/status-checks/applicable-checks.ts']);
    expect(report.delta.decisions.generated).toBeGreaterThan(0);
    expect(report.findings).toEqual([]);
  });

  test('a widening that is declared, with the scenarios that expect it', () => {
    repository.plant('status-check/a-failed-check-does-not-block');
    expectPassing();
    repository.write('assay.declared.yml', '- rule: ESC-101\n  because: only open questions are to block\n');

    const { code, report, findings, stdout } = repository.gate();

    expect(report.delta.groups.map(({ movement }) => movement)).toContain('wider');
    expect(findings('undeclared-widening'), stdout).toEqual([]);
    expect(findings('untested-change'), stdout).toEqual([]);
    expect(code, stdout).toBe(0);
  });

  test('a narrowing with the scenario that expects it', () => {
    const demands = 'const gating = project?.onlyAllowMergeIfAllStatusChecksPassed === true;';
    repository.edit('engine/status-checks/applicable-checks.ts', demands, 'const gating = project !== undefined;');
    repository.edit(
      gating,
      'its status checks do not block the merge request',
      'its status checks block the merge request',
    );

    const { code, report, stdout } = repository.gate();

    expect(report.delta.groups.map(({ movement }) => movement)).toContain('narrower');
    expect(
      report.findings.filter(({ level }) => level === 'fail'),
      stdout,
    ).toEqual([]);
    expect(code).toBe(0);
  });

  test('what only doubtful rules decide otherwise, with a warning', () => {
    repository.plant('component-publishing/an-empty-allowlist-admits-nobody');

    const { code, report, stdout } = repository.gate();

    expect(code, stdout).toBe(0);
    expect(report.findings).toContainEqual(expect.objectContaining({ level: 'warn', rule: 'CCP-004', check: 'suite' }));
    expect(report.findings).toContainEqual(
      expect.objectContaining({ level: 'warn', rule: 'CCP-004', check: 'untested-change' }),
    );
  });
});

describe('the gate stops', () => {
  test('a widening that nobody declared, and says who gains what by which rule', () => {
    repository.plant('status-check/a-failed-check-does-not-block');

    const { code, report, findings, stdout } = repository.gate();

    expect(code, stdout).toBe(1);
    expect(findings('suite')).toContainEqual(expect.objectContaining({ level: 'fail', rule: 'ESC-101' }));
    expect(findings('undeclared-widening')).toContainEqual(
      expect.objectContaining({
        level: 'fail',
        rule: 'ESC-101',
        location: { path: 'engine/status-checks/applicable-checks.ts', line: 31 },
        message: expect.stringContaining('merge request'),
      }),
    );
    expect(findings('untested-change')).not.toEqual([]);
    const { example, scenario } = report.delta.groups[0] ?? {};
    expect(example?.question.kind).toBe('merge_request');
    repository.write('features/delta/example.feature', scenario ?? '');
    expect(repository.run('run', 'features/delta', '--allure', 'none'), scenario).toMatchObject({ status: 0 });
  });

  test('a widening that a declaration of the base would have covered', () => {
    repository.write('assay.declared.yml', '- rule: ESC-101\n  because: it was meant once\n');
    repository.commit();
    repository.plant('status-check/a-failed-check-does-not-block');

    const { code, findings } = repository.gate();

    expect(code).toBe(1);
    expect(findings('undeclared-widening')[0]?.remedy).toContain('stands on the base');
    expect(findings('needless-declaration')).toEqual([]);
  });

  test('a policy file that demands fewer approvals', () => {
    repository.edit('policies/policy.yml', 'approvals_required: 2', 'approvals_required: 1');

    const { code, report, findings, stdout } = repository.gate();

    expect(report.changed).toMatchObject({ engine: [], policies: ['policies/policy.yml'] });
    expect(findings('undeclared-widening'), stdout).toContainEqual(
      expect.objectContaining({ level: 'fail', location: { path: 'policies/policy.yml', line: 10 } }),
    );
    expect(code).toBe(1);
    const [named] = findings('untested-change')[0]?.remedy.match(/scenarios\/\S+\.feature/) ?? [];
    expect(repository.left(named ?? '')).toContain('Example: ');
  });

  test('where there are no features, and says where to name them', () => {
    repository.write('assay.config.ts', "export default { features: ['nowhere'] };\n");

    const { status, stderr } = repository.run('gate', '--base', 'main', '--seed', '1');

    expect(status).toBe(2);
    expect(stderr).toContain('assay.config.ts: `features: ');
  });

  test('a scenario that is gone, by what nobody covers any more', () => {
    repository.edit(gating, withoutLicence, '');

    const { code, findings, stdout } = repository.gate();

    expect(findings('suite')).toEqual([]);
    expect(findings('coverage-debt'), stdout).toContainEqual(
      expect.objectContaining({ level: 'fail', rule: 'ESC-102' }),
    );
    expect(code).toBe(1);
  });
});

describe('what the gate leaves and says', () => {
  test('a declaration that nothing needs is a warning where it stands', () => {
    repository.write('assay.declared.yml', '# none\n- rule: ESC-102\n  because: somebody thought so\n');

    const { code, findings } = repository.gate();

    expect(code).toBe(0);
    expect(findings('needless-declaration')).toEqual([
      expect.objectContaining({ level: 'warn', rule: 'ESC-102', location: { path: 'assay.declared.yml', line: 2 } }),
    ]);
  });

  test('with a format it prints that and nothing else', () => {
    const { stdout } = repository.gate('--format', 'sarif');

    expect(JSON.parse(stdout)).toEqual(JSON.parse(repository.left('gate.sarif')));
  });

  test.each([
    [['--base', 'nowhere'], /there is no such commit/],
    [['--base', 'main', '--format', 'csv'], /choices/],
    [[], /--base/],
  ])('%j is misuse', (args, message) => {
    const { status, stderr } = repository.run('gate', ...args);

    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

const withoutLicence = `
    @ESC-102 @odd
    Example: without a licence a failed check does not block
      Given the instance has no Ultimate licence
      And the status check "Compliance" was reported failed
      When its status checks are looked up
      Then its status checks do not block the merge request
`;

/** The scenarios of failed checks, as they would read if those were to block nothing. */
function expectPassing(): void {
  const blocks =
    'Then its status checks block the merge request\n      And the merge request cannot be merged: status_checks_must_pass';
  repository.edit(gating, blocks, 'Then its status checks do not block the merge request');
  const draft = 'Then the merge request cannot be merged: status_checks_must_pass';
  repository.edit(gating, draft, 'Then its status checks do not block the merge request');
  const two =
    'And the status check "Quality" was reported failed\n      When its status checks are looked up\n      Then its status checks block';
  repository.edit(gating, two, two.replace('checks block', 'checks do not block'));
}
