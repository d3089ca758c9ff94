import { beforeAll, expect, test } from 'vitest';
import type { Delta } from '#reports';
import { assay } from '../assay.ts';
import { RepositoryCopy } from '../repository-copy.ts';

const policy = `approval_policy:
  - name: Two leads
    enabled: true
    rules:
      - type: scan_finding
        branches: [release]
        scanners: [sast]
        vulnerabilities_allowed: 0
        severity_levels: [critical, high]
        vulnerability_states: [new_needs_triage]
    actions:
      - type: require_approval
        approvals_required: 2
        user_approvers: [olu, mia]
`;

const files = {
  'policy.yml': policy,
  'assay.config.mjs': "export default { policies: ['policy.yml'] };\n",
};

/** What each fault makes of which scenario, and the documented rule that it goes against first. */
const faults = [
  { fault: 'approval/blocked-people-stay-eligible', group: 'approval/merge_request/MRAP-121/approvals/wider' },
  {
    fault: 'pipeline-execution/a-sixth-policy-takes-part',
    group: 'pipeline-execution/pipeline/PEP-002/jobs/narrower',
  },
  {
    fault: 'scan-execution/an-action-limit-of-zero-runs-nothing',
    group: 'scan-execution/pipeline/SEP-020/jobs/wider',
  },
  { fault: 'scope/all-listed-frameworks-are-needed', group: 'approval/policies/MRAP-021/covering/wider' },
  { fault: 'policy-file/time-zones-ignore-case', group: 'policy-file/policy_file/VAL-006/valid/wider' },
  { fault: 'status-check/a-failed-check-does-not-block', group: 'status-check/merge_request/ESC-101/mergeable/wider' },
] as const;

const features = [
  'features/approval/approvers.feature',
  'features/pipeline-execution/which-policies.feature',
  'features/scan-execution/jobs.feature',
  'features/scope/scope.feature',
  'features/policy-file/scan-execution-policy-file.feature',
  'features/status-check/gating.feature',
];

const plainly = ['--allure', 'none', '--diagnose', 'none'];

let copy: RepositoryCopy;
let cwd: string;

beforeAll(async () => {
  copy = new RepositoryCopy(files);
  cwd = copy.folder;
  const { code, stderr } = await assay(['run', ...features, '--allure', 'none', '--out', '.assay/out'], { cwd });
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

async function deltaOf(...args: readonly string[]): Promise<Delta> {
  const asked = ['--base', 'HEAD', '--cases', '.assay/out/cases', '--for', '1s', '--seed', '1', '--json', ...args];
  const { stdout, stderr, code } = await assay(['diff', ...asked], { cwd });
  expect(stderr).toBe('');
  const delta = JSON.parse(stdout) as Delta;
  expect(code).toBe(delta.groups.length === 0 ? 0 : 1);
  return delta;
}

test('a version that is the same decides the same, hundreds of times', async () => {
  const delta = await deltaOf('--worlds', '100');

  expect(delta.groups).toEqual([]);
  expect(delta.decisions.cases).toBeGreaterThanOrEqual(100);
  expect(delta.decisions.generated).toBeGreaterThan(300);
});

test('faults of six policy types are named by rule and movement, with scenarios that pass on the candidate and fail on the base', {
  timeout: 300_000,
}, async () => {
  for (const { fault } of faults) copy.plant(fault);
  const { groups } = await deltaOf('--worlds', '50', '--out', 'proposed');
  const onCandidate = copy.assay('run', 'proposed', ...plainly, '--out', '.assay/wrong', '--json');
  copy.git('checkout', '--', 'engine');
  const onBase = copy.assay('run', 'proposed', ...plainly, '--out', '.assay/right', '--json');

  expect(groups.map(({ id }) => id)).toEqual(expect.arrayContaining(faults.map(({ group }) => group)));
  expect(countsOf(onCandidate)).toMatchObject({ total: groups.length, passed: groups.length });
  expect(countsOf(onBase)).toMatchObject({ total: groups.length, passed: 0 });
});

function countsOf({ stdout }: { readonly stdout: string }): unknown {
  return (JSON.parse(stdout) as { readonly scenarios: unknown }).scenarios;
}

test('a policy file that asks for fewer approvals is wider, and names the policy and what changed in it', {
  timeout: 300_000,
}, async () => {
  copy.write({ 'policy.yml': policy.replace('approvals_required: 2', 'approvals_required: 1') });

  const { groups } = await deltaOf('--worlds', '0');
  copy.git('checkout', '--', 'policy.yml');

  expect(groups).toMatchObject([{ movement: 'wider', policyFile: 'policy.yml', policyType: 'approval' }]);
  expect(groups[0]?.cause.words).toContain('policy "Two leads" changed (actions[0].approvals_required: 1, before 2)');
  expect(groups[0]?.scenario).toContain('is governed by the policy file:');
});

test('two targets of one engine agree', async () => {
  const args = ['--targets', 'reference,in-process', '--no-cases', '--worlds', '20', '--for', '1s', '--seed', '3'];
  const { stdout, code } = await assay(['diff', ...args], { cwd });

  expect(stdout).toContain('all of them are the same');
  expect(stdout).toContain(
    'again: npx assay diff --targets reference,in-process --no-cases --for 1s --worlds 20 --seed 3',
  );
  expect(code).toBe(0);
});

test.each([
  [['--base', 'nowhere'], '--base: `nowhere`: there is no such commit here'],
  [[], 'diff: two versions are needed'],
  [['--targets', 'reference'], 'two different names are needed'],
  [['--targets', 'reference,cobol'], '`cobol`: there is no such target'],
  [['--base', 'HEAD', '--cases', 'nowhere'], '--cases: nowhere: there is no such folder'],
  // Nobody should run all scenarios first, and be told of a wrong name then.
  [['--base', 'nowhere', '--cases', 'nowhere'], '--base: `nowhere`: there is no such commit here'],
  [['--targets', 'reference,cobol', '--cases', 'nowhere'], '`cobol`: there is no such target'],
])('misuse is told: %j', async (args, message) => {
  const cases = args.includes('--cases') ? [] : ['--no-cases'];
  const { stderr, code } = await assay(['diff', ...args, ...cases], { cwd });

  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
