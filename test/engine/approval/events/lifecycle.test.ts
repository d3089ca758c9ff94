import { expect, test } from 'vitest';
import { changesOfMerge } from '../../../../engine/approval/events/lifecycle.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import {
  accessLevels,
  addFinding,
  branchPipeline,
  buildApprovalPolicy,
  buildMergeRequest,
  buildProject,
  buildUser,
  enforcePolicy,
  findingUuid,
  mergeRequestPipeline,
  scanIn,
  WorldDraft,
  warnMode,
} from '../../../../fixtures/index.ts';

/** The tables that change when an approved merge request is merged whose dismissed warning was about these findings. */
function changed({ dismissed }: { readonly dismissed: readonly string[] }): readonly string[] {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'payments');
  const mia = buildUser(draft, 'Mia');
  draft.add('members', { userId: mia.id, projectId: project.id, accessLevel: accessLevels.maintainer });
  const policy = buildApprovalPolicy('Critical findings', warnMode);
  const { id: configurationId } = enforcePolicy(draft, { projectId: project.id }, { key: 'approval_policy', policy });
  const { id: mergeRequestId } = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
  scanIn(draft, branchPipeline(draft, project, 'main'), 'sast');
  const scan = scanIn(draft, mergeRequestPipeline(draft, mergeRequestId), 'sast');
  for (const name of ['SQL injection', 'Path traversal']) addFinding(draft, scan, { severity: 'critical', name });
  draft.add('approvals', { mergeRequestId, userId: mia.id });
  draft.add('policyDismissals', {
    mergeRequestId,
    configurationId,
    policyName: policy.name,
    userId: mia.id,
    findingUuids: dismissed.map(findingUuid),
  });
  const event = { kind: 'merge_request_merged', mergeRequestId } as const;
  return changesOfMerge(draft.world, event, new Trace()).map(({ op, table }) => `${op} ${table}`);
}

test('a dismissal that covers all violations outlives the merge', () => {
  expect(changed({ dismissed: ['SQL injection', 'Path traversal'] })).toEqual(['update mergeRequests']);
});

test('a dismissal that misses one is lost with the merge', () => {
  expect(changed({ dismissed: ['SQL injection'] })).toEqual(['update mergeRequests', 'delete policyDismissals']);
});
