import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicyRule, ScanFindingRule } from '../policies/index.ts';
import { evaluateAnyMergeRequest } from './any-merge-request.ts';
import { evaluateExisting } from './findings/evaluate-existing.ts';
import { evaluateNew } from './findings/evaluate-new.ts';
import { countedStates } from './findings/vulnerability-states.ts';
import { evaluateLicenseRule } from './licenses/evaluate-license-rule.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import type { SourceSide } from './pipelines/source-pipelines.ts';
import { type ApplicableRule, type EvaluatedRule, pass, type RuleResult } from './rule-result.ts';
import { isUnblocked } from './unblock/is-unblocked.ts';

/** Judges one rule that applies to a merge request. */
export function evaluateRule(
  context: MergeRequestContext,
  { applicable, source }: { readonly applicable: ApplicableRule; readonly source: SourceSide },
  trace: Trace,
): EvaluatedRule {
  const judged = judge(context, { applicable, source }, trace);
  const excused = judged.kind === 'error' && isUnblocked(context, { applicable, source }, trace);
  consultUnblocking(applicable, judged, trace);
  const result = excused ? pass : judged;
  return { ...applicable, result, demands: demandsApprovals(applicable, result, trace) };
}

function judge(
  context: MergeRequestContext,
  { applicable, source }: { readonly applicable: ApplicableRule; readonly source: SourceSide },
  trace: Trace,
): RuleResult {
  const { rule } = applicable;
  switch (rule.type) {
    case 'any_merge_request':
      return evaluateAnyMergeRequest(context, { ...applicable, rule }, trace);
    case 'license_finding':
      return evaluateLicenseRule(context, { applicable: withRule(applicable, rule), source }, trace);
    case 'scan_finding':
      return evaluateScanRule(context, { applicable: withRule(applicable, rule), source }, trace);
  }
}

function evaluateScanRule(
  context: MergeRequestContext,
  { applicable, source }: { readonly applicable: ApplicableRule<ScanFindingRule>; readonly source: SourceSide },
  trace: Trace,
): RuleResult {
  if (!countedStates(applicable.rule.vulnerability_states).countsNew)
    return evaluateExisting(context, applicable, trace);
  return evaluateNew(context, { applicable, source }, trace);
}

function demandsApprovals({ enforced, subject }: ApplicableRule, result: RuleResult, trace: Trace): boolean {
  const failsOpen = enforced.policy.fallback_behavior?.fail === 'open';
  trace.consult('MRAP-100', result.kind === 'fail', subject, `the rule came out as ${result.kind}`);
  if (result.kind === 'fail') trace.consult('MRAP-103', failsOpen, subject, 'a real violation, whatever the fallback');
  if (result.kind !== 'error') return result.kind !== 'pass';
  return trace.consult('MRAP-101', !failsOpen, subject, `${result.error}; fallback: ${failsOpen ? 'open' : 'closed'}`);
}

/** What was really found is never excused: only errors can be. */
function consultUnblocking({ enforced, subject }: ApplicableRule, result: RuleResult, trace: Trace): void {
  if (enforced.policy.policy_tuning?.unblock_rules_using_execution_policies !== true) return;
  trace.consult('MRAP-109', result.kind === 'fail', subject, `the rule came out as ${result.kind}`);
}

function withRule<R extends ApprovalPolicyRule>(applicable: ApplicableRule, rule: R): ApplicableRule<R> {
  return { ...applicable, rule };
}
