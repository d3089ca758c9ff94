import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { opaOfTests } from '../../targets/rego/opa/opa-of-tests.ts';
import { Repository } from './repository.ts';

const jobs = 'features/authorization/job-token-public.feature';
const tokens = 'features/authorization/personal-tokens.feature';
const policies = 'targets/rego/policies';
const config = `export default { features: ['${jobs}', '${tokens}'], policies: ['${policies}/**/*.rego'] };\n`;

// A server for each mutant, and a gate for each test.
vi.setConfig({ testTimeout: 240_000 });

opaOfTests();
let repository: Repository;

beforeAll(() => {
  repository = new Repository({ 'assay.config.ts': config }, [jobs, tokens]);
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.reset();
});

/** The line of a file on which a text begins. */
function lineOf(path: string, text: string): number {
  return repository.read(path).split(text)[0]?.split('\n').length ?? 0;
}

function letJobsInWithoutPolicies(): void {
  repository.edit(
    `${policies}/token/job.rego`,
    'is_array(input.demand.jobPolicies)\n\tcount(missing_policies) == 0',
    'is_array(input.demand.jobPolicies)',
  );
}

test('rules that change together are told apart, each with who gains what, its line and a scenario', () => {
  letJobsInWithoutPolicies();
  repository.edit(
    `${policies}/token/access.rego`,
    'not input.credential.expired == false',
    'not input.credential.expired',
  );

  const { code, report, findings, stdout } = repository.gate();

  expect(code, stdout).toBe(1);
  const widening = findings('undeclared-widening');
  expect(widening).toContainEqual(
    expect.objectContaining({
      level: 'fail',
      rule: 'AUTHZ-JOB-012',
      message: expect.stringMatching(
        /may now .*authz\.token\.job\.has_policies.*no longer count\(missing_policies\) == 0/,
      ),
      location: { path: `${policies}/token/job.rego`, line: lineOf(`${policies}/token/job.rego`, '\tis_array') + 1 },
    }),
  );
  expect(widening).toContainEqual(
    expect.objectContaining({
      level: 'fail',
      rule: 'AUTHZ-PAT-005',
      message: expect.stringContaining('deny[token.expired]'),
    }),
  );
  expect(findings('untested-change').length).toBeGreaterThanOrEqual(2);
  expect(
    findings('suite')
      .map(({ message }) => message)
      .join(),
  ).toContain('by the policies of rego');
  const { scenario = '' } = report.delta.groups.find(({ policy }) => policy === 'authz.token.job.has_policies') ?? {};
  repository.write('features/delta/example.feature', scenario);
  const asked = ['run', 'features/delta', '--allure', 'none', '--target', 'rego'] as const;
  expect(repository.run(...asked), scenario).toMatchObject({ status: 0 });
  repository.reset();
  repository.write('features/delta/example.feature', scenario);
  expect(repository.run(...asked), scenario).toMatchObject({ status: 1 });
});

test('another wording of a rule changes nothing', () => {
  repository.edit(
    `${policies}/token/job.rego`,
    'by_job if input.credential.kind == "job_token"',
    '# Whoever comes with the token of a job.\nby_job if {\n\t"job_token" == input.credential.kind\n}',
  );

  const { code, report, stdout } = repository.gate();

  expect(code, stdout).toBe(0);
  expect(report.changed.policies).toEqual([`${policies}/token/job.rego`]);
  expect(report.delta.groups).toEqual([]);
  expect(report.findings).toEqual([]);
});

test('a text that OPA cannot read is broken, in its own words, with line and column', () => {
  const path = `${policies}/token/job.rego`;
  repository.edit(path, 'has_policies if input.credential.entry.defaultPermissions == true', 'has_policies if {');

  const { code, findings, stdout } = repository.gate();

  expect(code, stdout).toBe(1);
  expect(findings('broken')).toContainEqual(
    expect.objectContaining({
      level: 'fail',
      message: expect.stringMatching(/^column \d+: rego_parse_error: /),
      location: expect.objectContaining({ path }),
    }),
  );
});

test('without OPA a changed Rego file cannot be judged, and the gate says how to get it', () => {
  letJobsInWithoutPolicies();
  vi.stubEnv('ASSAY_OPA', '/nowhere/opa');

  const { status, stderr } = repository.run('gate', '--base', 'main', '--for', '1s', '--seed', '1');

  expect(status).toBe(3);
  expect(stderr).toContain('OPA: `/nowhere/opa`: cannot be run: there is no such program');
  expect(stderr).toContain('go install github.com/open-policy-agent/opa@latest');
});
