import { expect, test } from 'vitest';
import type { AccessOutcome, Verdict } from '#engine';
import { type ChangedDecision, judge } from '#reports';

const changed = (name: string, line: number) => ({
  name,
  list: null,
  changes: [{ path: '', words: 'it is gone' }],
  place: { path: `${name}.cedar`, line },
  rule: 'AUTHZ-JOB-001' as const,
});
const file = { path: 'guests.cedar', before: '', after: '', changed: [changed('guests', 1), changed('jobs', 7)] };

test('the policy that was found to make the difference stands in the group, with its file and its rule', () => {
  const { groupId, cause, policy } = judge(decision({ fields: ['jobs'] }));

  expect(groupId).toBe('authorization/access/jobs/allowed/wider/jobs.cedar');
  expect(cause).toMatchObject({ rule: 'AUTHZ-JOB-001', confidence: 'high' });
  expect(cause.words).toContain('policy "jobs" changed (it is gone)');
  expect(policy?.place?.line).toBe(7);
});

test('where nobody asked, it is the one that the evidence names', () => {
  expect(judge(decision({ base: decided(false, 'jobs') })).policy?.name).toBe('jobs');
  expect(judge(decision({})).policy?.name).toBe('guests');
});

function decision(overrides: Partial<ChangedDecision>): ChangedDecision {
  return {
    origin: { kind: 'generated', generator: 'authorization-world', seed: 1, path: '0' },
    policyTypes: [],
    world: {},
    events: [],
    question: {
      kind: 'access',
      credential: { kind: 'anonymous' },
      action: { via: 'ability', permission: 'read_code' },
      resource: { kind: 'project', id: 1 },
    },
    base: decided(false),
    candidate: decided(true),
    policyFile: file,
    ...overrides,
  };
}

function decided(allowed: boolean, policy?: string): Verdict {
  const outcome: AccessOutcome = {
    ...{ kind: 'access', allowed, status: allowed ? 200 : 404, accessLevel: 0 },
    ...{ customAbilities: [], reasons: [] },
  };
  const subject = `policy \`${policy}\``;
  const evidence = policy === undefined ? [] : [{ rule: 'AUTHZ-JOB-001' as const, held: true, subject, because: '' }];
  return { kind: 'decided', outcome, evidence };
}
