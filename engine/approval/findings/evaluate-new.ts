import type { Trace } from '../../evidence/trace.ts';
import type { ScanFindingRule } from '../../policies/index.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import type { SourceSide } from '../pipelines/source-pipelines.ts';
import { type ApplicableRule, failure, pass, type RuleResult } from '../rule-result.ts';
import { unenforceable } from '../unenforceable.ts';
import { countFindings, type GroupCount } from './count-findings.ts';
import { scanError } from './scan-presence.ts';
import { knownScanners } from './scanner-groups.ts';
import { sourceScans, targetScans, vulnerabilitiesBehind } from './sides.ts';
import { statesInForce } from './states-in-force.ts';
import { countedStates } from './vulnerability-states.ts';

/** A rule that counts new findings, alone or together with existing ones: judged when a pipeline has brought reports. */
export function evaluateNew(
  context: MergeRequestContext,
  { applicable, source }: { readonly applicable: ApplicableRule<ScanFindingRule>; readonly source: SourceSide },
  trace: Trace,
): RuleResult {
  const { rule, subject, enforced } = applicable;
  const own = sourceScans(context, source);
  if (own.scans.length === 0) return unenforceable({ source, subject }, trace);
  trace.consult('MRAP-057', false, subject, 'a source pipeline has reports');
  const window = enforced.policy.policy_tuning?.security_report_time_window;
  const target = targetScans(context, { source, window, subject }, trace);
  const presence = { scanners: knownScanners(rule), source: own.scans, target: target?.scans, subject };
  const error = scanError(presence, trace);
  if (error !== null) return error;
  const sides = { source: own.findings, target: target?.findings ?? [] };
  const vulnerabilities = vulnerabilitiesBehind(context, { source, subject }, trace);
  const states = countedStates(statesInForce(context, applicable, trace));
  return resultOf(countFindings({ rule, states, sides, vulnerabilities, subject, instance: context.instance }, trace));
}

function resultOf(counts: readonly GroupCount[]): RuleResult {
  const violated = counts.filter((count) => count.violated);
  if (violated.length === 0) return pass;
  return failure({
    newFindings: [...new Set(violated.flatMap((count) => count.newFindings))],
    existingFindings: [...new Set(violated.flatMap((count) => count.existingFindings))],
  });
}
