import type { PolicyKey } from '#catalogue';

/** One policy document with one small change. */
export interface Mutant {
  /** Stable for a document: operator, policy, place, change; such as `approvals-required+1@approval_policy[0].actions[0]`. */
  readonly id: string;
  /** The name of the operator, such as `severity-removed`. */
  readonly operator: string;
  readonly policyKey: PolicyKey;
  /** The name of the policy. */
  readonly policy: string;
  /** The path of the change in the document, such as `approval_policy[0].rules[0].severity_levels`. */
  readonly path: string;
  /** What was changed, in words: `severity_levels without critical`. */
  readonly change: string;
  /** The whole changed `policy.yml`. */
  readonly content: string;
}
