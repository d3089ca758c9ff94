import type { PolicyType, RuleId } from '#catalogue';
import type { Evidence, Expectation, MergeRequest, MergeRequestOutcome, PolicyFile, Project, Verdict } from '#engine';
import { type Case, type CaseOrigin, caseFormat, type QuestionStep, type RunFacts } from '#reports';

/** The smallest case that passed: one scenario, one question, one expectation that is met. */
export function buildCase(
  overrides: Partial<Omit<Case, 'origin'>> & { readonly origin?: Partial<CaseOrigin> } = {},
): Case {
  const { origin, ...rest } = overrides;
  const rules = rest.rules ?? [];
  const place = { uri: 'features/approval/scan-findings.feature', line: 12, ...origin };
  return {
    format: caseFormat,
    id: `${place.uri}:${place.line}`,
    title: 'a new critical finding needs one approval',
    source: 'scenario',
    policyTypes: ['approval'] satisfies PolicyType[],
    rules,
    origin: {
      feature: 'Approval policy on scan findings',
      rule: null,
      tags: ['@approval', ...rules.map((rule) => `@${rule}`)],
      text: ['Given Ana has a merge request in "payments"', 'Then the merge request needs 1 approval'],
      ...place,
    },
    seed: 42,
    target: 'reference',
    world: buildWorldTables(),
    steps: [buildQuestion()],
    status: 'passed',
    failure: null,
    durationMs: 12,
    ...rest,
  };
}

/** A merge request question that was decided. */
export function buildQuestion(overrides: Partial<QuestionStep> = {}): QuestionStep {
  return {
    kind: 'question',
    question: { kind: 'merge_request', mergeRequestId: 1 },
    expectations: [needsOneApproval],
    verdict: buildDecided(),
    mismatches: [],
    ...overrides,
  };
}

export const needsOneApproval: Expectation = { at: 'approvalsLeft', is: 'equal', value: 1 };

/** A decided verdict with that evidence. */
export function buildDecided(...evidence: readonly Evidence[]): Verdict {
  const outcome: MergeRequestOutcome = {
    kind: 'merge_request',
    mergeable: false,
    status: 'not_approved',
    failedChecks: ['not_approved'],
    approvalsRequired: 1,
    approvalsLeft: 1,
    approved: false,
    rules: [],
    violations: [],
    approvalSettings: {
      preventApprovalByAuthor: false,
      preventApprovalByCommitAuthor: false,
      removeApprovalsWithNewCommit: false,
      requirePasswordToApprove: false,
      preventEditingApprovalRules: false,
    },
    statusChecks: [],
    botComment: false,
  };
  return { kind: 'decided', outcome, evidence };
}

/** Evidence that a rule was looked at. */
export function buildEvidence(rule: RuleId, held = true, because = ''): Evidence {
  return { rule, held, subject: 'policy `Critical findings`, rule 1', because };
}

/** A passed case that is tagged with the rules and whose one question consulted them. */
export function buildCovering(line: number, ...evidence: readonly Evidence[]): Case {
  const rules = [...new Set(evidence.map(({ rule }) => rule))];
  return buildCase({ rules, origin: { line }, steps: [buildQuestion({ verdict: buildDecided(...evidence) })] });
}

/** A case whose target needs no approval where one was expected. */
export function buildWrong(overrides: Parameters<typeof buildCase>[0] = {}): Case {
  const mismatches = [{ expectation: needsOneApproval, actual: 0 }];
  const verdict = buildDecided(
    buildEvidence('MRAP-030', true, '`main` is protected'),
    buildEvidence('MRAP-050', false, 'no new finding is critical'),
  );
  const steps = [buildQuestion({ verdict, mismatches })];
  const failure =
    'ExpectationError: approvalsLeft: expected equal 1: found 0\n    at PolicyWorld.expect (steps/world/policy-world.ts:80:37)';
  return buildCase({ rules: ['MRAP-050'], status: 'failed', failure, steps, ...overrides });
}

/** The facts of a short run. */
export function buildFacts(overrides: Partial<RunFacts> = {}): RunFacts {
  return {
    seed: 42,
    target: 'reference',
    postgres: { provider: 'embedded', version: '18.4' },
    startedAt: '2026-01-15T09:30:00.000Z',
    durationMs: 3210,
    implemented: new Set<RuleId>(['MRAP-001', 'MRAP-030', 'MRAP-050']),
    interrupted: false,
    replayCommand: 'assay run --seed 42',
    assayVersion: '0.1.0',
    ...overrides,
  };
}

function buildWorldTables(): Case['world'] {
  const project = { id: 7, path: 'policies', fullPath: 'acme/policies' } as Project;
  const mergeRequest = { id: 1, iid: 1, title: 'Fix login' } as MergeRequest;
  const policyFile = {
    id: 1,
    policyProjectId: 7,
    content: 'approval_policy:\n  - name: Critical findings\n',
  } as PolicyFile;
  return { projects: [project], mergeRequests: [mergeRequest], policyFiles: [policyFile] };
}
