import fc from 'fast-check';
import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan, ScanPlan } from '../../approval/approval-plan.ts';
import { runningScanner } from '../../approval/findings.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { mergeRequestOf } from './outcomes.ts';

/** What the retry brings to light may well be a violation: only errors never increase. */
export const aSuccessfulRetryEndsErrors = law({
  id: 'LAW-APPROVAL-29',
  title: 'retrying a failed scan with success never adds an error',
  source: 'approval policies, invariant 29 and MRAP-055',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['scan_finding'] }),
    scanner: runningScanner(),
    status: fc.constantFrom('job_failed', 'report_error'),
  }),
  async check(run, { plan, scanner, status }) {
    const failed = await mergeRequestOf(run, withScans(plan, [{ scanner, status }]));
    const retried = await mergeRequestOf(
      run,
      withScans(plan, [
        { scanner, status },
        { scanner, status: 'succeeded' },
      ]),
    );
    const [before, after] = [erring(failed), erring(retried)];
    if (before.size === 0 && after.size === 0) return vacuous('no error');
    const added = [...after].filter((rule) => !before.has(rule));
    const missed = retried.violations.filter(
      ({ errors, missing }) => errors.includes('SCAN_NOT_SUCCEEDED') && missing.includes(scanner),
    );
    return verdictOf(
      added.length + missed.length === 0,
      after.size < before.size ? 'an error ended' : 'other errors stay',
      () => `${scanner} was retried with success: new errors of ${added.join(', ') || 'none'}; still ${missed.length}`,
    );
  },
});

/** The plan whose merge request ran these scans besides, and reports nothing of that scanner otherwise. */
function withScans(plan: ApprovalPlan, scans: readonly ScanPlan[]): ApprovalPlan {
  const scanners = new Set(scans.map(({ scanner }) => scanner));
  const kept = (plan.source?.scans ?? []).filter(({ scanner }) => !scanners.has(scanner));
  const findings = plan.findings.map((finding) =>
    scanners.has(finding.scanner) ? { ...finding, onSource: false } : finding,
  );
  return { ...plan, findings, source: { status: 'success', scans: [...kept, ...scans] } };
}

function erring({ violations }: MergeRequestOutcome): ReadonlySet<string> {
  return new Set(
    violations.filter(({ errors }) => errors.length > 0).map(({ policy, rule }) => `${policy}, rule ${rule}`),
  );
}
