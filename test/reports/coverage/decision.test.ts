import { expect, test } from 'vitest';
import type { Outcome } from '#engine';
import { decisionOf } from '../../../reports/coverage/decision.ts';

const job = {
  name: 'build',
  stage: 'build',
  origin: 'project',
  policy: null,
  needs: [],
  variables: {},
  tags: [],
  allowFailure: false,
};
const pipeline = {
  kind: 'pipeline',
  result: 'created',
  failureReason: null,
  errors: [],
  configSource: null,
  name: null,
  stages: ['build'],
  jobs: [job],
  policyPreGate: 'none',
};
const policies = {
  kind: 'policies',
  covering: [{ type: 'approval_policy', name: 'Leads', from: 'acme' }],
  leftOut: [],
};
const vulnerability = {
  uuid: '1',
  name: 'Leak',
  state: 'detected',
  severity: 'high',
  resolvedBy: null,
  autoResolved: false,
  dismissalReason: null,
  noLongerDetected: false,
  transitions: [],
  severityOverrides: [],
};
const vulnerabilities = { kind: 'vulnerabilities', vulnerabilities: [vulnerability], counts: {} };
const start = {
  policyType: 'scan_execution_policy',
  policy: 'Nightly',
  ref: 'main',
  source: 'schedule',
  user: 'bot',
  jobs: ['sast'],
  earliest: '2026-01-16T00:00:00Z',
  latest: '2026-01-16T00:00:00Z',
};
const schedules = { kind: 'scheduled_pipelines', pipelines: [start], refusals: [], nextRuns: [] };

const decision = (outcome: object): string => decisionOf(outcome as Outcome);

test.each([
  { what: 'the name of a job', one: pipeline, other: { ...pipeline, jobs: [{ ...job, name: 'compile' }] } },
  {
    what: 'the name of a policy',
    one: policies,
    other: { ...policies, covering: [{ type: 'approval_policy', name: 'B' }] },
  },
  {
    what: 'the name of a vulnerability',
    one: vulnerabilities,
    other: { ...vulnerabilities, vulnerabilities: [{ ...vulnerability, uuid: '2', name: 'Hole' }] },
  },
  {
    what: 'the time of a start',
    one: schedules,
    other: {
      ...schedules,
      pipelines: [{ ...start, earliest: '2026-01-17T00:00:00Z', latest: '2026-01-17T00:00:00Z' }],
    },
  },
])('$what decides nothing', ({ one, other }) => {
  expect(decision(other)).toBe(decision(one));
});

test.each([
  { what: 'a further job', one: pipeline, other: { ...pipeline, jobs: [job, job] } },
  {
    what: 'where a job comes from',
    one: pipeline,
    other: { ...pipeline, jobs: [{ ...job, origin: 'scan_execution_policy' }] },
  },
  { what: 'the result of a pipeline', one: pipeline, other: { ...pipeline, result: 'skipped' } },
  { what: 'a policy that is left out', one: policies, other: { ...policies, covering: [] } },
  {
    what: 'the state of a vulnerability',
    one: vulnerabilities,
    other: { ...vulnerabilities, vulnerabilities: [{ ...vulnerability, state: 'resolved' }] },
  },
  {
    what: 'a time window',
    one: schedules,
    other: { ...schedules, pipelines: [{ ...start, latest: '2026-01-16T01:00:00Z' }] },
  },
  { what: 'a refused start', one: schedules, other: { ...schedules, pipelines: [], refusals: [{}] } },
])('$what is another decision', ({ one, other }) => {
  expect(decision(other)).not.toBe(decision(one));
});

test('what leans is decided by its leaning alone', () => {
  expect(decision({ kind: 'access', allowed: true, status: 200 })).toBe('allow');
  expect(decision({ kind: 'access', allowed: false, status: 404 })).toBe('refuse');
});
