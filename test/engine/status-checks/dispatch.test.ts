import { expect, test } from 'vitest';
import { buildMergeRequest, buildProject, buildStatusCheck, buildUser, WorldDraft } from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { answerDispatch } from '../../../engine/status-checks/dispatch.ts';
import { signatureOf } from '../../../engine/status-checks/signature.ts';

test('a webhook is signed over exactly the payload that is sent', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  buildStatusCheck(draft, project, { name: 'Compliance', sharedSecret: 'open sesame' });
  const { id } = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });

  const answer = answerDispatch(
    draft.world,
    { operation: 'dispatch', mergeRequestId: id, hookEvent: 'open' },
    new Trace(),
  );

  const [delivery] = answer.body.deliveries as readonly { readonly headers: object; readonly payload: object }[];
  const signature = signatureOf(JSON.stringify(delivery?.payload), 'open sesame');
  expect(delivery?.headers).toEqual({ 'Content-Type': 'application/json', 'X-GitLab-Signature': signature });
});

test('the payload tells the service what to report on', () => {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  const check = buildStatusCheck(draft, project, { name: 'Compliance' });
  const mergeRequest = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
  const call = { operation: 'dispatch', mergeRequestId: mergeRequest.id, hookEvent: 'push' } as const;

  const answer = answerDispatch(draft.world, call, new Trace());

  const { iid, headSha } = mergeRequest;
  expect(answer.body.deliveries).toMatchObject([
    {
      payload: {
        object_attributes: { iid, target_project_id: project.id, last_commit: { id: headSha } },
        external_approval_rule: { id: check.id, name: 'Compliance', external_url: check.externalUrl },
      },
    },
  ]);
});
