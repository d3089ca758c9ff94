import type { Trace } from '../evidence/trace.ts';
import type { MergeStatus } from '../protocol/outcome.ts';

/** What the checks look at. */
export interface Mergeability {
  readonly state: 'opened' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly approved: boolean;
  /** Nothing counts as approved at present, whoever approved. */
  readonly approvalsSyncing: boolean;
  readonly licensed: boolean;
  /** Whether policies brought any approval rule to the merge request. */
  readonly policyRules: boolean;
  readonly violations: readonly ('running' | 'failed' | 'warn')[];
  readonly statusChecksPass: boolean;
}

interface Check {
  readonly name: string;
  /** What the merge request reports where the check fails, or null. */
  readonly failure: (facts: Mergeability, trace: Trace) => MergeStatus | null;
}

/**
 * The checks in the platform's order. Requested changes, blocking merge requests, Jira and path locks are not part
 * of a world, so their places stay empty.
 */
export const checks: readonly Check[] = [
  { name: 'approvals', failure: approvalsFailure },
  { name: 'security policy violations', failure: violationsFailure },
  { name: 'external status checks', failure: statusChecksFailure },
  { name: 'open', failure: ({ state }) => (state === 'opened' ? null : 'not_open') },
  { name: 'draft', failure: ({ draft }) => (draft ? 'draft_status' : null) },
];

/** What fails, in the platform's order; the first is what the merge request reports. */
export function failedChecks(facts: Mergeability, trace: Trace): readonly MergeStatus[] {
  const failed = checks.flatMap((check) => check.failure(facts, trace) ?? []);
  const because = failed.length === 0 ? 'none fails' : `fail, in order: ${failed.join(', ')}`;
  trace.consult('MRAP-171', failed.length > 1, 'merge checks', because);
  trace.consult('ESC-103', failed[0] === 'status_checks_must_pass', 'merge checks', because);
  trace.consult('ESC-106', failed.includes('status_checks_must_pass'), 'merge checks', because);
  trace.consult('MRAP-172', facts.draft, 'merge checks', 'a draft is judged like any other merge request');
  return failed;
}

function approvalsFailure({ approved, approvalsSyncing }: Mergeability): MergeStatus | null {
  if (approvalsSyncing) return 'approvals_syncing';
  return approved ? null : 'not_approved';
}

function statusChecksFailure({ statusChecksPass }: Mergeability, trace: Trace): MergeStatus | null {
  const because = statusChecksPass ? 'nothing waits for them' : 'the project asks for all of them to pass';
  return trace.consult('ESC-103', !statusChecksPass, 'external status checks', because)
    ? 'status_checks_must_pass'
    : null;
}

/** Approvals override violations, but not the wait for a rule that is still being judged. */
function violationsFailure(facts: Mergeability, trace: Trace): MergeStatus | null {
  const { licensed, policyRules, violations, approved } = facts;
  const subject = 'security policy violations check';
  if (!licensed || !policyRules) {
    trace.consult('MRAP-170', false, subject, 'inactive: no licence, or no approval rule of a policy');
    return null;
  }
  const running = violations.includes('running');
  const failed = violations.includes('failed') && !approved;
  trace.consult(
    'MRAP-170',
    running || failed,
    subject,
    `violations: ${violations.join(', ') || 'none'}; approved: ${approved}`,
  );
  if (running) return 'checking';
  return failed ? 'security_policy_violations' : null;
}
