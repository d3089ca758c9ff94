import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, instanceOf, type Question, type World } from '#engine';
import { aimedWorlds, anyWorld, askedAs } from '#generators';

const [world] = fc.sample(
  anyWorld()
    .map((any) => any.world)
    .filter((one) => one.securityFindings.length > 0 && one.members.length > 0 && one.mergeRequests.length > 0),
  { numRuns: 1, seed: 1 },
) as [World];

function worldsFor(field: string): readonly World[] {
  return aimedWorlds(world, field, 100).map(({ changes = [] }) => applyChanges(world, changes));
}

function seen<Value>(field: string, valuesIn: (one: World) => readonly Value[]): ReadonlySet<Value> {
  return new Set(worldsFor(field).flatMap(valuesIn));
}

describe('worlds aimed at a field', () => {
  test('of severities have findings of each severity', () => {
    const severities = seen('approval_policy.rules.severity_levels', (one) =>
      one.securityFindings.map(({ severity }) => severity),
    );

    expect([...severities].sort()).toEqual(['critical', 'high', 'info', 'low', 'medium', 'unknown']);
  });

  test('of scanners have findings of one scanner at a time', () => {
    for (const one of worldsFor('approval_policy.rules.scanners')) {
      const scans = new Map(one.securityScans.map(({ id, scanType }) => [id, scanType]));
      expect(new Set(one.securityFindings.map(({ scanId }) => scans.get(scanId))).size).toBe(1);
    }
  });

  test('of branches have other target branches, and none that is protected', () => {
    expect(
      seen('approval_policy.rules.branches', (one) => one.mergeRequests.map(({ targetBranch }) => targetBranch)),
    ).toContain('elsewhere');
    expect(worldsFor('approval_policy.rules.branch_type').some((one) => one.protectedBranches.length === 0)).toBe(true);
  });

  test('of approvals have nobody, somebody and everybody approve', () => {
    const counts = worldsFor('approval_policy.actions.approvals_required').map((one) => one.approvals.length);

    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  test('of roles have everybody in each role', () => {
    expect(
      seen('approval_policy.actions.role_approvers', (one) => one.members.map(({ accessLevel }) => accessLevel)),
    ).toContain(50);
  });

  test('of schedules have other times', () => {
    expect(seen('scan_execution_policy.rules.cadence', (one) => [instanceOf(one).now]).size).toBeGreaterThan(20);
  });

  test('of a field without an aim are none', () => {
    expect(worldsFor('approval_policy.policy_tuning')).toEqual([]);
  });

  test('are at most as many as are asked for', () => {
    expect(aimedWorlds(world, 'scan_execution_policy.rules.cadence', 5)).toHaveLength(5);
  });

  test('have ids of their own in each table', () => {
    for (const one of ['rules.scanners', 'rules.vulnerabilities_allowed', 'actions.approvals_required'].flatMap(
      (field) => worldsFor(`approval_policy.${field}`),
    ))
      for (const rows of [one.approvals, one.securityFindings, one.securityScans])
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

test('a pipeline is asked for as the variation wants it, and nothing else is', () => {
  const request = { projectId: 1, ref: 'main', refType: 'branch', source: 'push', userId: 1 } as const;
  const pipeline: Question = { kind: 'pipeline', request };
  const mergeRequest: Question = { kind: 'merge_request', mergeRequestId: 1 };

  expect(askedAs(pipeline, { request: { source: 'web' } })).toEqual({
    kind: 'pipeline',
    request: { ...request, source: 'web' },
  });
  expect(askedAs(mergeRequest, { request: { source: 'web' } })).toBe(mergeRequest);
});
