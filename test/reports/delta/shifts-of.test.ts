import { expect, test } from 'vitest';
import type { Outcome } from '#engine';
import { type Movement, shiftsOf } from '#reports';
import { movementOf } from '../../../reports/delta/shifts-of.ts';
import {
  call,
  invalid,
  job,
  mergeRequest,
  pipeline,
  policies,
  problem,
  refused,
  schedules,
  vulnerabilities,
  vulnerability,
} from './outcomes.ts';

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
