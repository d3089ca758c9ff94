import { expect, test } from 'vitest';
import { Trace } from '#engine';
import {
  buildProject,
  buildScanExecutionPolicy,
  buildUser,
  enforcePolicy,
  type ScanPolicyDocument,
  WorldDraft,
} from '#fixtures';
import { scheduledScanRuns, scheduledScans } from '../../../../engine/pipelines/scan-execution/index.ts';
import type { ScheduledRuns } from '../../../../engine/pipelines/schedules/planned-schedule.ts';

const nightly = { type: 'schedule', branches: ['main'], cadence: '0 2 * * *' } as const;

/** What the schedule rule at that place starts, in a project with `main`, `docs` and a policy bot, whose group protects `absent`. */
function runs(policy: Partial<ScanPolicyDocument>, ruleIndex = 0): ScheduledRuns {
  const draft = new WorldDraft();
  const project = buildProject(draft, 'web');
  draft.add('branches', { projectId: project.id, name: 'docs' });
  draft.add('protectedBranches', { namespaceId: project.namespaceId, name: 'absent' });
  const bot = buildUser(draft, 'Policy bot', { type: 'security_policy_bot' });
  draft.add('members', { userId: bot.id, projectId: project.id, accessLevel: 10 });
  const nightScan = buildScanExecutionPolicy({ name: 'Night scan', rules: [nightly], ...policy });
  enforcePolicy(draft, { projectId: project.id }, { key: 'scan_execution_policy', policy: nightScan });
  const schedule = scheduledScans(draft.world, project.id, new Trace()).find((one) => one.ruleIndex === ruleIndex);
  if (schedule === undefined) return { runs: [], refusals: [] };
  return scheduledScanRuns(draft.world, { projectId: project.id, schedule }, new Trace());
}

test('every branch gets a pipeline of the policy bot with nothing but the scans', () => {
  const { runs: started } = runs({ rules: [{ ...nightly, branches: ['*'] }] });

  expect(started.map(({ ref }) => ref)).toEqual(['main', 'docs']);
  for (const run of started) {
    expect(run).toMatchObject({
      source: 'security_orchestration_policy',
      user: 'policy-bot',
      jobs: ['secret-detection-0'],
    });
  }
});

test('a branch that only its group knows, as a protected one, gets no pipeline', () => {
  const { runs: started } = runs({ rules: [{ type: 'schedule', branch_type: 'protected', cadence: '0 2 * * *' }] });

  expect(started.map(({ ref }) => ref)).toEqual(['main']);
});

test('only the rule that is due counts', () => {
  const { runs: started } = runs({ rules: [{ ...nightly, branches: ['docs'] }, nightly] }, 1);

  expect(started.map(({ ref }) => ref)).toEqual(['main']);
});

test.each<[string, Partial<ScanPolicyDocument>]>([
  ['a rule for agents', { rules: [{ type: 'schedule', cadence: '0 2 * * *', agents: { prod: {} } }] }],
  ['no matching branch', { rules: [{ ...nightly, branches: ['gone'] }] }],
  ['no actions', { actions: [] }],
  ['a disabled policy', { enabled: false }],
  ['no schedule rule', { rules: [{ type: 'pipeline', branch_type: 'all' }] }],
])('%s starts nothing', (_what, policy) => {
  expect(runs(policy)).toEqual({ runs: [], refusals: [] });
});

test('a cadence that the scheduler does not support is refused', () => {
  const { runs: started, refusals } = runs({ rules: [{ ...nightly, cadence: '*/10 * * * *' }] });

  expect(started).toEqual([]);
  expect(refusals).toEqual([{ ref: null, reason: 'unsupported cadence' }]);
});
