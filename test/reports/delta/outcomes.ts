import type { MergeRequestOutcome, Outcome, PipelineJobOutcome, VulnerabilityOutcome } from '#engine';

type OutcomeOf<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

/** A merge request that waits for two leads. */
export const mergeRequest: MergeRequestOutcome = {
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

/** A job that a policy asks for. */
export const job: PipelineJobOutcome = {
  ...{ name: 'sast-0', stage: 'test', origin: 'scan_execution_policy', policy: 'Scans', needs: [], variables: {} },
  ...{ tags: [], allowFailure: false },
};

/** A pipeline with that job. */
export const pipeline: OutcomeOf<'pipeline'> = {
  ...{ kind: 'pipeline', result: 'created', failureReason: null, errors: [], configSource: null, name: null },
  ...{ stages: ['test'], jobs: [job], policyPreGate: 'none' },
};

/** A scan at night. */
export const schedules: OutcomeOf<'scheduled_pipelines'> = {
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

/** A detected vulnerability. */
export const vulnerability: VulnerabilityOutcome = {
  ...{ uuid: 'a', name: 'SQL injection', state: 'detected', severity: 'high' },
  ...{ resolvedBy: null, autoResolved: false, dismissalReason: null, noLongerDetected: true },
  ...{ transitions: [], severityOverrides: [] },
};

/** A project that has it. */
export const vulnerabilities: OutcomeOf<'vulnerabilities'> = {
  kind: 'vulnerabilities',
  vulnerabilities: [vulnerability],
  counts: { detected: 1, confirmed: 0, resolved: 0, dismissed: 0 },
};

/** A project that one policy covers. */
export const policies: OutcomeOf<'policies'> = {
  kind: 'policies',
  covering: [{ type: 'approval_policy', name: 'Two leads', from: 'acme' }],
  leftOut: [],
};

/** What is wrong with a policy file. */
export const problem = {
  severity: 'error',
  code: 'unknown-word',
  path: 'a',
  line: 1,
  column: 1,
  message: 'no',
} as const;

/** A policy file with one error. */
export const invalid: OutcomeOf<'policy_file'> = { kind: 'policy_file', valid: false, problems: [problem] };

/** Access that is refused. */
export const refused: OutcomeOf<'access'> = {
  ...{ kind: 'access', allowed: false, status: 403, accessLevel: 30, customAbilities: [], reasons: ['not allowed'] },
};

/** A call that is not accepted. */
export const call: OutcomeOf<'call'> = { kind: 'call', accepted: false, status: 0, messages: ['no'], body: {} };
