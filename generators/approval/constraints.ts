import { type ApprovalRuleType, approvalRuleTypes } from '#catalogue';
import type { Bounds } from '../constraints.ts';
import { personNames } from '../words.ts';

/** How big an approval world may become, and which kinds of rule its policies have. */
export interface ApprovalWorldConstraints {
  readonly maxPolicies: number;
  readonly maxRules: number;
  readonly maxActions: number;
  readonly maxApprovalsRequired: number;
  readonly maxAllowance: number;
  readonly maxPeople: number;
  readonly maxCommits: number;
  readonly maxFindings: number;
  readonly maxComponents: number;
  readonly ruleTypes: readonly ApprovalRuleType[];
}

export const approvalWorldBounds: Bounds<ApprovalWorldConstraints> = {
  maxPolicies: { min: 1, max: 3, byDefault: 3 },
  maxRules: { min: 1, max: 5, byDefault: 2 },
  maxActions: { min: 0, max: 5, byDefault: 2 },
  maxApprovalsRequired: { min: 0, max: 100, byDefault: 2 },
  maxAllowance: { min: 0, max: 32_767, byDefault: 2 },
  maxPeople: { min: 1, max: personNames.length, byDefault: 4 },
  maxCommits: { min: 1, max: 20, byDefault: 3 },
  maxFindings: { min: 0, max: 60, byDefault: 5 },
  maxComponents: { min: 0, max: 20, byDefault: 4 },
  ruleTypes: { words: approvalRuleTypes },
};
