import type { ApprovalPolicy, ApprovalPolicyRule } from '../policies/index.ts';
import type { ViolationError } from '../protocol/outcome.ts';
import type { EnforcedPolicy } from '../scope/index.ts';

/** What was found against a merge request; complete, where the outcome shows only the first few. */
export interface ViolationFacts {
  readonly newFindings: readonly string[];
  readonly existingFindings: readonly string[];
  readonly licenses: readonly LicenseViolation[];
  readonly commits: readonly string[];
}

export interface LicenseViolation {
  readonly license: string;
  readonly dependencies: readonly string[];
}

/** How one rule came out for one merge request; `running` is a rule that waits for a pipeline. */
export type RuleResult =
  | { readonly kind: 'pass' }
  | { readonly kind: 'running' }
  | { readonly kind: 'fail'; readonly facts: ViolationFacts }
  | { readonly kind: 'error'; readonly error: ViolationError; readonly missing: readonly string[] };

/** A rule that applies to a merge request. */
export interface ApplicableRule<R extends ApprovalPolicyRule = ApprovalPolicyRule> {
  readonly enforced: EnforcedPolicy<ApprovalPolicy>;
  readonly rule: R;
  /** 1-based position in the policy. */
  readonly number: number;
  /** What evidence calls it. */
  readonly subject: string;
}

/** An applicable rule and how it came out. */
export interface EvaluatedRule extends ApplicableRule {
  readonly result: RuleResult;
  /** Whether its approvals are demanded: it failed, could not be judged and fails closed, or was not judged yet. */
  readonly demands: boolean;
}

/** A policy with those of its rules that apply to a merge request; without any, it does not concern it. */
export interface EvaluatedPolicy {
  readonly enforced: EnforcedPolicy<ApprovalPolicy>;
  readonly rules: readonly EvaluatedRule[];
}

export const pass: RuleResult = { kind: 'pass' };
export const running: RuleResult = { kind: 'running' };

/** A violation with what was found; the kinds of fact that are not given are empty. */
export function failure(facts: Partial<ViolationFacts>): RuleResult {
  return { kind: 'fail', facts: { newFindings: [], existingFindings: [], licenses: [], commits: [], ...facts } };
}

/** A rule that could not be judged. */
export function ruleError(error: ViolationError, missing: readonly string[] = []): RuleResult {
  return { kind: 'error', error, missing };
}
