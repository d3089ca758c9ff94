import { expect, test } from 'vitest';
import type { MergeRequestOutcome, Outcome, PipelineJobOutcome, VulnerabilityOutcome } from '#engine';
import { type Movement, shiftsOf } from '#reports';
import { movementOf } from '../../../reports/delta/shifts-of.ts';

const mergeRequest: MergeRequestOutcome = {
  kind: 'merge_request',
  mergeable: false,
  status: 'not_approved',
  failedChecks: ['not_approved'],
  approvalsRequired: 2,
  approvalsLeft: 2,
  approved: false,
  rules: [
    {
      ...{ name: 'Two leads', policy: 'Two leads', kind: 'scan_finding', approvalsRequired: 2, approvalsLeft: 2 },
      ...{ approved: false, valid: true, eligibleApprovers: ['mia', 'olu'], approvedBy: [] },
    },
  ],
  violations: [
    {
      ...{ policy: 'Two leads', rule: 1, status: 'failed', errors: [], missing: [], newFindings: ['a'] },
      ...{ existingFindings: [], licenses: [], commits: [] },
    },
  ],
  approvalSettings: {
    ...{ preventApprovalByAuthor: true, preventApprovalByCommitAuthor: false, removeApprovalsWithNewCommit: false },
    ...{ requirePasswordToApprove: false, preventEditingApprovalRules: false },
  },
  statusChecks: [{ name: 'Compliance', status: 'pending' }],
  botComment: true,
};

const job: PipelineJobOutcome = {
  ...{ name: 'sast-0', stage: 'test', origin: 'scan_execution_policy', policy: 'Scans', needs: [], variables: {} },
  ...{ tags: [], allowFailure: false },
};

const pipeline: Outcome = {
  ...{ kind: 'pipeline', result: 'created', failureReason: null, errors: [], configSource: null, name: null },
  ...{ stages: ['test'], jobs: [job], policyPreGate: 'none' },
};

const schedules: Outcome = {
  kind: 'scheduled_pipelines',
  pipelines: [
    {
      ...{
        policyType: 'scan_execution_policy',
        policy: 'Nightly',
        ref: 'main',
        source: 'security_orchestration_policy',
      },
      ...{ user: 'bot', jobs: ['sast-0', 'dast-1'], earliest: '2026-01-15T00:00:00Z', latest: '2026-01-15T00:00:00Z' },
    },
  ],
  refusals: [],
  nextRuns: [],
};

const vulnerability: VulnerabilityOutcome = {
  ...{ uuid: 'a', name: 'SQL injection', state: 'detected', severity: 'high' },
  ...{ resolvedBy: null, autoResolved: false, dismissalReason: null, noLongerDetected: true },
  ...{ transitions: [], severityOverrides: [] },
};

const vulnerabilities: Outcome = {
  kind: 'vulnerabilities',
  vulnerabilities: [vulnerability],
  counts: { detected: 1, confirmed: 0, resolved: 0, dismissed: 0 },
};

const policies: Outcome = {
  kind: 'policies',
  covering: [{ type: 'approval_policy', name: 'Two leads', from: 'acme' }],
  leftOut: [],
};

const problem = { severity: 'error', code: 'unknown-word', path: 'a', line: 1, column: 1, message: 'no' } as const;
const invalid: Outcome = { kind: 'policy_file', valid: false, problems: [problem] };
const refused: Outcome = {
  ...{ kind: 'access', allowed: false, status: 403, accessLevel: 30, customAbilities: [], reasons: ['not allowed'] },
};
const call: Outcome = { kind: 'call', accepted: false, status: 0, messages: ['no'], body: {} };

/** What changed, from which outcome to which, which way it moved, and the first words about it. */
const changes: readonly (readonly [string, Outcome, Outcome, Movement, string])[] = [
  [
    'fewer approvals',
    mergeRequest,
    { ...mergeRequest, approvalsRequired: 1 },
    'wider',
    'approvals required: 1, before 2',
  ],
  [
    'more approvals left',
    mergeRequest,
    { ...mergeRequest, approvalsLeft: 3 },
    'narrower',
    'approvals left: 3, before 2',
  ],
  [
    'a lost approval rule',
    mergeRequest,
    { ...mergeRequest, rules: [] },
    'wider',
    'loses the approval rule "Two leads"',
  ],
  [
    'a further eligible approver',
    mergeRequest,
    {
      ...mergeRequest,
      rules: mergeRequest.rules.map((rule) => ({ ...rule, eligibleApprovers: ['ben', 'mia', 'olu'] })),
    },
    'wider',
    'eligible approvers of the rule "Two leads": gains ben',
  ],
  [
    'a violation that is gone',
    mergeRequest,
    { ...mergeRequest, violations: [] },
    'wider',
    'no longer violates policy "Two leads", rule 1',
  ],
  [
    'a violation that only warns',
    mergeRequest,
    { ...mergeRequest, violations: mergeRequest.violations.map((one) => ({ ...one, status: 'warn' as const })) },
    'wider',
    'policy "Two leads", rule 1 only warns: yes, before no',
  ],
  [
    'a setting that is lifted',
    mergeRequest,
    { ...mergeRequest, approvalSettings: { ...mergeRequest.approvalSettings, preventApprovalByAuthor: false } },
    'wider',
    'the author may not approve: no, before yes',
  ],
  [
    'fewer approvals and one more violation',
    mergeRequest,
    {
      ...{ ...mergeRequest, approvalsRequired: 1 },
      violations: [...mergeRequest.violations, ...mergeRequest.violations.map((one) => ({ ...one, rule: 2 }))],
    },
    'both',
    'approvals required: 1, before 2',
  ],
  [
    'a status check that passed',
    mergeRequest,
    { ...mergeRequest, statusChecks: [{ name: 'Compliance', status: 'passed' }] },
    'wider',
    'status check "Compliance": passed, before pending',
  ],
  [
    'a missing comment',
    mergeRequest,
    { ...mergeRequest, botComment: false },
    'sideways',
    'comment of the bot: false, before true',
  ],
  ['a lost policy job', pipeline, { ...pipeline, jobs: [] }, 'wider', 'loses the policy job "sast-0"'],
  [
    'a job of the project',
    pipeline,
    { ...pipeline, jobs: [job, { ...job, name: 'build', origin: 'project', policy: null }] },
    'sideways',
    'gains the job "build"',
  ],
  [
    'a policy job that may fail',
    pipeline,
    { ...pipeline, jobs: [{ ...job, allowFailure: true }] },
    'wider',
    'job "sast-0" may fail: yes, before no',
  ],
  [
    'a weaker gate',
    { ...pipeline, policyPreGate: 'success' },
    pipeline,
    'wider',
    'what other stages wait for: none, before success',
  ],
  [
    'a pipeline that fails',
    pipeline,
    { ...pipeline, result: 'failed' },
    'narrower',
    'pipeline: failed, before created',
  ],
  [
    'a lost scheduled pipeline',
    schedules,
    { ...schedules, pipelines: [] },
    'wider',
    'loses the scheduled pipeline of "Nightly" on main',
  ],
  [
    'a further scheduled scan',
    schedules,
    {
      ...schedules,
      pipelines: schedules.pipelines.map((one) => ({ ...one, jobs: [...one.jobs, 'secret-detection-2'] })),
    },
    'narrower',
    'jobs of "Nightly" on main: gains secret-detection-2',
  ],
  [
    'a resolved vulnerability',
    vulnerabilities,
    { ...vulnerabilities, vulnerabilities: [{ ...vulnerability, state: 'resolved' }] },
    'wider',
    '"SQL injection": state: resolved, before detected',
  ],
  [
    'a confirmed vulnerability',
    vulnerabilities,
    { ...vulnerabilities, vulnerabilities: [{ ...vulnerability, state: 'confirmed' }] },
    'sideways',
    '"SQL injection": state: confirmed, before detected',
  ],
  [
    'a higher severity',
    vulnerabilities,
    { ...vulnerabilities, vulnerabilities: [{ ...vulnerability, severity: 'critical' }] },
    'narrower',
    '"SQL injection": severity: critical, before high',
  ],
  [
    'a policy that covers no longer',
    policies,
    { ...policies, covering: [] },
    'wider',
    'is no longer covered by the policy "Two leads" of "acme"',
  ],
  ['a file that became valid', invalid, { ...invalid, valid: true, problems: [] }, 'wider', 'valid: yes, before no'],
  [
    'a further error',
    invalid,
    { ...invalid, problems: [problem, { ...problem, path: 'b' }] },
    'narrower',
    'errors: gains unknown-word at b',
  ],
  ['the same error elsewhere', invalid, { ...invalid, problems: [{ ...problem, line: 2 }] }, 'sideways', 'problems: '],
  [
    'access that is granted',
    refused,
    { ...refused, allowed: true, status: 200, reasons: [] },
    'wider',
    'allowed: yes, before no',
  ],
  ['a lower access level', refused, { ...refused, accessLevel: 20 }, 'narrower', 'access level: 20, before 30'],
  ['another refusal', refused, { ...refused, status: 404 }, 'sideways', 'answer: 404, before 403'],
  ['a call that is accepted', call, { ...call, accepted: true, messages: [] }, 'wider', 'accepted: yes, before no'],
];

test.each(changes)('%s is told and moves the right way', (_, before, after, movement, words) => {
  const shifts = shiftsOf(before, after);

  expect(shifts[0]?.words).toContain(words);
  expect(movementOf(shifts)).toBe(movement);
});

test.each(changes)('%s moves the other way when it is taken back', (_, before, after, movement) => {
  const back: Record<Movement, Movement> = {
    ...{ wider: 'narrower', narrower: 'wider', both: 'both', sideways: 'sideways', broken: 'broken' },
  };

  expect(movementOf(shiftsOf(after, before))).toBe(back[movement]);
});

test('the same outcome has no shift', () => {
  expect(
    [mergeRequest, pipeline, schedules, vulnerabilities, policies, invalid, refused, call].flatMap((one) =>
      shiftsOf(one, one),
    ),
  ).toEqual([]);
});

test('another kind of outcome is a shift all the same', () => {
  expect(shiftsOf(refused, call)).toMatchObject([{ at: 'outcome', movement: 'sideways' }]);
});
