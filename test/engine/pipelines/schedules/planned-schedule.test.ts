import { expect, test } from 'vitest';
import { react } from '#engine';
import {
  buildGroup,
  buildProject,
  changePolicy,
  editPolicyFile,
  enforceSchedulePolicy,
  keepSchedule,
  WorldDraft,
  withSchedule,
} from '#fixtures';

test.each([
  { until: '2030-01-01T00:00:00Z', snoozed: true },
  { until: '2020-01-01T00:00:00Z', snoozed: false },
])('a schedule snoozed until $until moves on as snoozed: $snoozed', ({ until, snoozed }) => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'shop', { group });
  enforceSchedulePolicy(draft, { namespaceId: group.id }, { name: 'Nightly', jobs: [{ job: 'scan' }] });
  const experiments = { pipeline_execution_schedule_policy: { enabled: true } };
  editPolicyFile(draft, { namespaceId: group.id }, (content) => ({ ...content, experiments }));
  changePolicy(draft, 'Nightly', withSchedule({ snooze: { until } }));
  keepSchedule(draft, { projectId: project.id, policy: 'Nightly', nextRunAt: '2020-01-01T00:00:00Z' });

  const { evidence } = react(draft.world, { kind: 'schedules_fire', projectId: project.id });

  expect(evidence.filter(({ rule }) => rule === 'SPEP-008').map(({ held }) => held)).toEqual([snoozed]);
});
