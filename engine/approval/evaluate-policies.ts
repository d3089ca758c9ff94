import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy, ApprovalPolicyRule, BranchMatcher } from '../policies/index.ts';
import { coveringPolicies, type EnforcedPolicy, matchesBranchPattern } from '../scope/index.ts';
import { ruleCoversBranch } from './branches.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { unknownScanners } from './findings/scanner-groups.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import { type SourceSide, sourceSide } from './pipelines/source-pipelines.ts';
import type { ApplicableRule, EvaluatedPolicy } from './rule-result.ts';

/** Judges every rule of every approval policy that concerns a merge request. A merged one is not judged again. */
export function evaluatePolicies(context: MergeRequestContext, trace: Trace): readonly EvaluatedPolicy[] {
  const { world, project, mergeRequest } = context;
  const covering = coveringPolicies(world, { projectId: project.id, kind: 'approval_policy' }, trace);
  if (covering.length === 0) return [];
  const merged = mergeRequest.state === 'merged';
  consultImmediate(covering, merged, trace);
  if (trace.consult('MRAP-085', merged, 'merge request', `its state is ${mergeRequest.state}`)) return [];
  const concerned = covering.filter((enforced) => !isExempt(enforced, context, trace));
  if (concerned.length === 0) return [];
  const source = sourceSide(context, trace);
  return concerned
    .map((enforced) => evaluatePolicy(context, { enforced, source }, trace))
    .filter(({ rules }) => rules.length > 0);
}

function consultImmediate(covering: readonly EnforcedPolicy<ApprovalPolicy>[], merged: boolean, trace: Trace): void {
  const immediate = covering.flatMap(({ policy }) => policy.rules).filter(({ type }) => type === 'any_merge_request');
  if (immediate.length === 0) return;
  trace.consult('MRAP-094', !merged, 'merge request', 'rules on any merge request are judged at once, until the merge');
}

function evaluatePolicy(
  context: MergeRequestContext,
  { enforced, source }: { readonly enforced: EnforcedPolicy<ApprovalPolicy>; readonly source: SourceSide },
  trace: Trace,
): EvaluatedPolicy {
  const applicable = enforced.policy.rules
    .map((rule, at) => ({
      enforced,
      rule,
      number: at + 1,
      subject: `policy \`${enforced.policy.name}\`, rule ${at + 1}`,
    }))
    .filter((one) => applies(context, one, trace));
  return { enforced, rules: applicable.map((one) => evaluateRule(context, { applicable: one, source }, trace)) };
}

function applies({ world, project, mergeRequest }: MergeRequestContext, one: ApplicableRule, trace: Trace): boolean {
  if (!isMade(one, trace)) return false;
  const question = { world, project, branch: mergeRequest.targetBranch, rule: one.rule, subject: one.subject };
  const covered = ruleCoversBranch(question, trace);
  // Whatever a rule would have against the merge request, be it an error, passes where the rule does not apply.
  trace.consult('MRAP-102', !covered, one.subject, `does it apply to ${mergeRequest.targetBranch}: ${covered}`);
  return covered;
}

/** A rule that names an unsupported scanner cannot be stored, and the platform only logs that. */
function isMade(
  { rule, subject }: { readonly rule: ApprovalPolicyRule; readonly subject: string },
  trace: Trace,
): boolean {
  if (rule.type !== 'scan_finding') return true;
  const unknown = unknownScanners(rule);
  return !trace.consult(
    'MRAP-012',
    unknown.length > 0,
    subject,
    `unsupported scanners: ${unknown.join(', ') || 'none'}`,
  );
}

/** Whether the policy sets merge requests from this branch into that branch aside. */
function isExempt(
  { policy }: EnforcedPolicy<ApprovalPolicy>,
  { mergeRequest }: MergeRequestContext,
  trace: Trace,
): boolean {
  const pairs = policy.bypass_settings?.branches ?? [];
  if (pairs.length === 0) return false;
  const { sourceBranch, targetBranch } = mergeRequest;
  const exempt = pairs.some(({ source, target }) => isMeant(sourceBranch, source) && isMeant(targetBranch, target));
  return trace.consult('MRAP-130', exempt, `policy \`${policy.name}\``, `from ${sourceBranch} to ${targetBranch}`);
}

function isMeant(branch: string, { name, pattern }: BranchMatcher): boolean {
  if (name !== undefined) return branch === name;
  return pattern !== undefined && matchesBranchPattern(branch, pattern);
}
