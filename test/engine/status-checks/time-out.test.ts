import { expect, test } from 'vitest';
import { later } from '#engine';
import {
  addStatusCheckAnswer,
  buildMergeRequest,
  buildProject,
  buildStatusCheck,
  buildUser,
  WorldDraft,
} from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { timeOutChanges } from '../../../engine/status-checks/time-out.ts';

test.each([{ answered: false }, { answered: true }])(
  'the row that a merge request begins with times out, answered: $answered',
  ({ answered }) => {
    const draft = new WorldDraft();
    const project = buildProject(draft, 'web');
    const check = buildStatusCheck(draft, project, { name: 'Compliance' });
    const { id: mergeRequestId } = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project });
    draft.change('mergeRequests', mergeRequestId, { createdAt: later(draft.now, -600) });
    addStatusCheckAnswer(draft, { mergeRequestId, check, status: 'pending', secondsAgo: 600 });
    if (answered) addStatusCheckAnswer(draft, { mergeRequestId, check, status: 'passed' });
    const trace = new Trace();

    expect(timeOutChanges(draft.world, {}, trace)).toHaveLength(1);
    const held = Object.fromEntries(trace.evidence.map((entry) => [entry.rule, entry.held]));
    expect(held).toEqual({ 'ESC-060': true, 'ESC-063': !answered, 'ESC-066': answered });
  },
);
