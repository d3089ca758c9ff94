import { expect, test } from 'vitest';
import {
  addStatusCheckAnswer,
  buildMergeRequest,
  buildProject,
  buildStatusCheck,
  buildUser,
  WorldDraft,
} from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { applicableChecks, statusChecksPass } from '../../../engine/status-checks/index.ts';

test('checks of another project concern nobody here', () => {
  const { draft, project, mergeRequestId } = scene();
  buildStatusCheck(draft, project, { name: 'Compliance' });
  buildStatusCheck(draft, buildProject(draft, 'shop'), { name: 'Stock' });

  const checks = applicableChecks(draft.world, mergeRequestId, new Trace());

  expect(checks).toMatchObject([{ check: { name: 'Compliance' }, status: 'pending' }]);
});

test('a project that demands passed checks and has none blocks nothing', () => {
  const { draft, mergeRequestId } = scene();

  expect(statusChecksPass(draft.world, mergeRequestId, new Trace())).toBe(true);
});

test('an answer on another merge request says nothing of this one', () => {
  const { draft, project, mergeRequestId, author } = scene();
  const check = buildStatusCheck(draft, project, { name: 'Compliance' });
  const other = buildMergeRequest(draft, { author, project });
  addStatusCheckAnswer(draft, { mergeRequestId: other.id, check, status: 'passed' });

  expect(statusChecksPass(draft.world, other.id, new Trace())).toBe(true);
  expect(statusChecksPass(draft.world, mergeRequestId, new Trace())).toBe(false);
});

function scene() {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  draft.change('projects', project.id, { onlyAllowMergeIfAllStatusChecksPassed: true });
  const author = buildUser(draft, 'Ana');
  return { draft, project, author, mergeRequestId: buildMergeRequest(draft, { author, project }).id };
}
