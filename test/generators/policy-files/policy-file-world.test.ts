import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome, World } from '#engine';
import { type AnyWorld, policyFileWorld } from '#generators';
import { inProcessTarget } from '#targets';
import { changedPolicies } from '../../../reports/delta/changed-policies.ts';

const before = `approval_policy:
  - name: Two leads
    enabled: true
    policy_scope:
      compliance_frameworks: [{ id: 31 }]
    rules:
      - type: scan_finding
        branches: [release]
        scanners: [sast]
        vulnerabilities_allowed: 1
        severity_levels: [high]
        vulnerability_states: [new_needs_triage]
    actions:
      - type: require_approval
        approvals_required: 2
        user_approvers: [olu]
        group_approvers: [acme/security]
scan_execution_policy:
  - name: Scans
    enabled: true
    rules: [{ type: pipeline, branches: [main] }]
    actions: [{ scan: secret_detection }]
`;
const after = before.replace('approvals_required: 2', 'approvals_required: 1').replace('[high]', '[critical]');

function worlds(seed: number): readonly AnyWorld[] {
  return fc.sample(policyFileWorld({ before, after }), { seed, numRuns: 100 });
}

async function outcomes(): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const { world, events, questions } of worlds(1)) {
    const session = await inProcessTarget().open(world);
    for (const event of events) await session.happen(event);
    for (const question of questions) {
      const verdict = await session.ask(question);
      expect(verdict.kind).toBe('decided');
      if (verdict.kind === 'decided') all.push(verdict.outcome);
    }
  }
  return all;
}

test('the same seed makes the same worlds', () => {
  expect(worlds(5)).toEqual(worlds(5));
});

test('every question is decided, and the policies of the file act in some worlds and not in others', async () => {
  const all = await outcomes();
  const required = all.flatMap((one) => (one.kind === 'merge_request' ? [one.approvalsRequired] : []));
  const jobs = all.flatMap((one) =>
    one.kind === 'pipeline' ? [one.jobs.some(({ policy }) => policy === 'Scans')] : [],
  );
  const covering = all.flatMap((one) => (one.kind === 'policies' ? [one.covering.length] : []));

  expect(new Set(required)).toEqual(new Set([0, 1]));
  expect(new Set(jobs)).toEqual(new Set([true, false]));
  expect(new Set(covering)).toEqual(new Set([1, 2]));
});

test('whatever either text names is there, and something beside it', () => {
  const all = worlds(1);
  const seen = <T>(of: (world: World) => readonly T[]) => new Set(all.flatMap(({ world }) => of(world)));

  expect(seen(({ mergeRequests }) => mergeRequests.map(({ targetBranch }) => targetBranch))).toEqual(
    new Set(['main', 'release', 'beside']),
  );
  expect(seen(({ securityFindings }) => securityFindings.map(({ severity }) => severity))).toEqual(
    new Set(['critical', 'high', 'medium']),
  );
  expect(seen(({ users }) => users.map(({ username }) => username))).toEqual(new Set(['ana', 'olu', 'mia']));
  expect(seen(({ namespaces }) => namespaces.map(({ fullPath }) => fullPath))).toContain('acme/security');
  expect(seen(({ projectComplianceFrameworks }) => [projectComplianceFrameworks.length])).toEqual(new Set([0, 1]));
});

test('a file that wants several approvers of a role finds as many', async () => {
  const texts = { before: byMaintainers(2), after: byMaintainers(3) };
  for (const { world, questions } of fc.sample(policyFileWorld(texts), { seed: 1, numRuns: 20 })) {
    const session = await inProcessTarget().open(world);
    for (const question of questions.filter(({ kind }) => kind === 'policy_file')) {
      const verdict = await session.ask(question);
      expect(question).toMatchObject({ content: texts.after });
      expect(JSON.stringify(verdict)).toContain('"decided"');
      expect(JSON.stringify(verdict)).not.toContain('"too-many-approvals"');
    }
  }
});

function byMaintainers(approvals: number): string {
  return before
    .replace('approvals_required: 2', `approvals_required: ${approvals}`)
    .replace('user_approvers: [olu]', 'role_approvers: [maintainer]')
    .replace(/ *group_approvers: .*\n/, '');
}

test('worlds around texts that are no policy files are decided too', async () => {
  const [{ world, questions } = { world: undefined, questions: [] }] = fc.sample(
    policyFileWorld({ before: '', after: 'a: [' }),
    { seed: 1, numRuns: 1 },
  );

  const session = world === undefined ? undefined : await inProcessTarget().open(world);
  const verdicts = await Promise.all(questions.map((question) => session?.ask(question)));

  expect(verdicts.map((verdict) => verdict?.kind)).toEqual(questions.map(() => 'decided'));
});

test('what changed in a policy file is told by policy and field', () => {
  expect(changedPolicies({ path: 'policy.yml', before, after })).toEqual([
    {
      list: 'approval_policy',
      name: 'Two leads',
      changes: [
        { path: 'rules[0].severity_levels', words: 'rules[0].severity_levels: ["critical"], before ["high"]' },
        { path: 'actions[0].approvals_required', words: 'actions[0].approvals_required: 1, before 2' },
      ],
    },
  ]);
  expect(
    changedPolicies({ path: 'policy.yml', before, after: '' }).map(({ changes }) => changes.map(({ words }) => words)),
  ).toEqual([['it is gone'], ['it is gone']]);
});
