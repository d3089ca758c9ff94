import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Repository } from './repository.ts';

const jobs = 'features/authorization/job-tokens.feature';
const visibility = 'features/authorization/visibility.feature';
const policies = 'targets/cedar/policies';
const told = 'features/authorization/told';
const config = `export default { features: ['features/authorization'], policies: ['${policies}/*.cedar'] };\n`;

// Each runs the gate, some of them twice, and each asks Cedar a few thousand times.
vi.setConfig({ testTimeout: 240_000 });

let repository: Repository;

beforeAll(() => {
  repository = new Repository({ 'assay.config.ts': config }, [jobs, visibility]);
});
afterEach(() => repository.reset());

/** Jobs need no policies of an allowlist any more. */
function letJobsInWithoutPolicies(): void {
  repository.edit(`${policies}/jobs.cedar`, '!context.job.entry.defaultPermissions &&', 'false &&');
}

/** The line of a file on which a text stands. */
function lineOf(path: string, text: string): number {
  return repository.read(path).split(text)[0]?.split('\n').length ?? 0;
}

describe('the gate stops', () => {
  test('Cedar policies that widen, each for itself, with who gains what, its line and a scenario that tells', () => {
    letJobsInWithoutPolicies();
    repository.edit(`${policies}/visibility.cedar`, '"internal" && !principal.external', '"internal"');

    const { code, report, findings, stdout } = repository.gate();

    expect(code, stdout).toBe(1);
    expect(report.changed).toMatchObject({
      engine: [],
      policies: [`${policies}/jobs.cedar`, `${policies}/visibility.cedar`],
    });
    const widening = findings('undeclared-widening');
    expect(widening).toContainEqual(
      expect.objectContaining({
        level: 'fail',
        rule: 'AUTHZ-JOB-012',
        message: expect.stringMatching(/may now .*policy "job-without-policies" changed/),
        location: { path: `${policies}/jobs.cedar`, line: lineOf(`${policies}/jobs.cedar`, 'false &&') },
      }),
    );
    expect(widening).toContainEqual(expect.objectContaining({ level: 'fail', rule: 'AUTHZ-ROLE-070' }));
    expect(findings('suite')).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('by the policies of cedar: allowed: expected false'),
      }),
    );
    expect(repository.left('gate.sarif')).toContain(`${policies}/visibility.cedar`);
    const { scenario = '' } = report.delta.groups.find(({ policy }) => policy === 'job-without-policies') ?? {};
    expectToTell(scenario);
  });

  test('policies that do not fit the schema, with what Cedar says of them', () => {
    repository.edit(`${policies}/users.cedar`, 'principal.state != "active"', 'principal.status != "active"');

    const { code, findings, stdout } = repository.gate();

    expect(code, stdout).toBe(1);
    expect(findings('broken')).toEqual([
      expect.objectContaining({
        level: 'fail',
        message: expect.stringContaining('attribute `status` on entity type `Assay::User` not found'),
        location: { path: `${policies}/users.cedar`, line: lineOf(`${policies}/users.cedar`, 'principal.status') },
      }),
    ]);
  });
});

describe('the gate lets pass', () => {
  test('another wording of a policy', () => {
    repository.edit(
      `${policies}/jobs.cedar`,
      'when { context has job && !context.job.running };',
      'when { context has job }\nunless { context.job.running };',
    );

    const { code, report, stdout } = repository.gate();

    expect(code, stdout).toBe(0);
    expect(report.delta.decisions.generated).toBeGreaterThan(100);
    expect(report.findings).toEqual([]);
  });

  test('a widening that is declared by its policy, with the scenarios of generated worlds that only the new policies decide so', () => {
    repository.edit(`${policies}/deploy.cedar`, 'principal.scopes.containsAll(context.deployScopes)', 'true');
    const { report: first } = repository.gate();
    for (const [at, { scenario }] of first.delta.groups.entries()) repository.write(`${told}.${at}.feature`, scenario);
    repository.write(
      'assay.declared.yml',
      '- policy: deploy-token\n  because: scopes are given out by somebody else\n',
    );

    const { code, findings, stdout } = repository.gate();

    expect(findings('undeclared-widening'), stdout).toEqual([]);
    expect(findings('untested-change'), stdout).toEqual([]);
    expect(findings('suite')).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringContaining('no failure: the policies of cedar decide it as it expects'),
      }),
    );
    expect(code, stdout).toBe(0);
  });
});

/** On the candidate's policies the scenario passes, and on those of the base it fails. */
function expectToTell(scenario: string): void {
  const asked = ['run', `${told}.feature`, '--allure', 'none', '--target', 'cedar'] as const;
  repository.write(`${told}.feature`, scenario);
  expect(repository.run(...asked), scenario).toMatchObject({ status: 0 });
  repository.reset();
  repository.write(`${told}.feature`, scenario);
  expect(repository.run(...asked), scenario).toMatchObject({ status: 1 });
}
