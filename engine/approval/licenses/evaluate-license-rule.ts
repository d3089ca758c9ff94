import type { Trace } from '../../evidence/trace.ts';
import type { LicenseFindingRule } from '../../policies/index.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { componentsIn, hasBillOfMaterials } from '../pipelines/reports.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';
import { type ApplicableRule, failure, pass, type RuleResult, ruleError } from '../rule-result.ts';
import { unenforceable } from '../unenforceable.ts';
import { licenseListViolations } from './license-lists.ts';
import { licenseReport } from './license-report.ts';
import { licenseTypeViolations } from './license-types.ts';
import { targetBill } from './target-bill.ts';

/** A rule about licenses: compares the bills of materials of the merge request and of its target branch. */
export function evaluateLicenseRule(
  context: MergeRequestContext,
  { applicable, source }: { readonly applicable: ApplicableRule<LicenseFindingRule>; readonly source: SourceSide },
  trace: Trace,
): RuleResult {
  const { rule, subject, enforced } = applicable;
  const hasBill = source.pipelines.some((pipeline) => hasBillOfMaterials(context.world, pipeline));
  const waits = rule.license_states.includes('newly_detected') && !hasBill;
  if (trace.consult('MRAP-082', waits, subject, 'is the source without a bill of materials that the rule needs')) {
    return unenforceable({ source, subject }, trace);
  }
  const window = enforced.policy.policy_tuning?.security_report_time_window;
  const target = targetBill(context, { source, window, subject }, trace);
  const failsOpen = enforced.policy.fallback_behavior?.fail === 'open';
  const because = failsOpen ? 'fails open' : 'fails closed: everything counts as new';
  if (trace.consult('MRAP-083', target === undefined, subject, because) && failsOpen)
    return ruleError('TARGET_PIPELINE_MISSING');
  const comparison = {
    rule,
    source: licenseReport(componentsIn(context.world, source.pipelines)),
    target: licenseReport(target ?? []),
    subject,
  };
  const violations =
    rule.licenses === undefined ? licenseTypeViolations(comparison, trace) : licenseListViolations(comparison, trace);
  return violations.length === 0 ? pass : failure({ licenses: violations });
}
