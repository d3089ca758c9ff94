import { expect, test } from 'vitest';
import { changesOfBypass } from '../../../../engine/approval/events/set-aside.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import { applyChanges } from '../../../../engine/world/change.ts';
import {
  anyMergeRequestRule,
  buildApprovalPolicy,
  buildMergeRequest,
  buildProject,
  buildUser,
  enforcePolicy,
  WorldDraft,
} from '../../../../fixtures/index.ts';

const draft = new WorldDraft();
const project = buildProject(draft, 'payments');
const mia = buildUser(draft, 'Mia');
const policy = buildApprovalPolicy('Four eyes', {
  rules: [anyMergeRequestRule()],
  bypass_settings: { users: [{ id: mia.id }] },
});
const { id: configurationId } = enforcePolicy(draft, { projectId: project.id }, { key: 'approval_policy', policy });
const { id: mergeRequestId } = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
const bypass = {
  kind: 'policy_bypassed',
  mergeRequestId,
  configurationId,
  policyName: policy.name,
  userId: mia.id,
  reason: 'incident 4711',
} as const;

test('a bypass is recorded and audited', () => {
  expect(changesOfBypass(draft.world, bypass, new Trace())).toMatchObject([
    { op: 'insert', table: 'policyBypasses', row: { mergeRequestId, policyName: 'Four eyes', userId: mia.id } },
    { op: 'insert', table: 'auditEvents', row: { name: 'policy_bypassed', details: 'Four eyes: incident 4711' } },
  ]);
});

test('a policy that was bypassed cannot be bypassed again', () => {
  const bypassed = applyChanges(draft.world, changesOfBypass(draft.world, bypass, new Trace()));

  expect(changesOfBypass(bypassed, bypass, new Trace())).toEqual([]);
});

test('a policy that does not concern the merge request is not bypassed', () => {
  expect(changesOfBypass(draft.world, { ...bypass, policyName: 'Another' }, new Trace())).toEqual([]);
});
