import type { ApprovalPolicyRule } from '#engine';
import type { ApprovalPolicyDocument } from '#fixtures';
import type { ApprovalPlan, FindingPlan, PlacedPolicy } from './approval-plan.ts';

/** The plan with one of its policies changed. */
export function withPolicy(
  plan: ApprovalPlan,
  at: number,
  change: (policy: ApprovalPolicyDocument) => ApprovalPolicyDocument,
): ApprovalPlan {
  return withPolicies(plan, (placed, index) => (index === at ? { ...placed, policy: change(placed.policy) } : placed));
}

/** The plan with each of its policies changed. */
export function withPolicies(
  plan: ApprovalPlan,
  change: (placed: PlacedPolicy, index: number) => PlacedPolicy,
): ApprovalPlan {
  return { ...plan, policies: plan.policies.map(change) };
}

/** Where a rule stands: the policy by its place in the plan, and the rule by its place in the policy. */
export interface RulePlace {
  readonly policy: number;
  readonly rule: number;
}

/** The plan with one rule changed. */
export function withRule(
  plan: ApprovalPlan,
  { policy, rule }: RulePlace,
  change: (rule: ApprovalPolicyRule) => ApprovalPolicyRule,
): ApprovalPlan {
  return withPolicy(plan, policy, (document) => ({
    ...document,
    rules: document.rules.map((one, index) => (index === rule ? change(one) : one)),
  }));
}

/** The plan with every rule changed. */
export function withRules(plan: ApprovalPlan, change: (rule: ApprovalPolicyRule) => ApprovalPolicyRule): ApprovalPlan {
  return withPolicies(plan, (placed) => ({
    ...placed,
    policy: { ...placed.policy, rules: placed.policy.rules.map(change) },
  }));
}

/** The places of all rules of a type. */
export function placesOf(plan: ApprovalPlan, type: ApprovalPolicyRule['type']): readonly RulePlace[] {
  return plan.policies.flatMap(({ policy: { rules } }, policy) =>
    rules.flatMap((rule, index) => (rule.type === type ? [{ policy, rule: index }] : [])),
  );
}

/** The plan with one more finding. */
export function withFinding(plan: ApprovalPlan, finding: FindingPlan): ApprovalPlan {
  return { ...plan, findings: [...plan.findings, finding] };
}
