import { type VulnerabilityActionType, vulnerabilityActionTypes } from '#catalogue';
import type { Bounds } from '../constraints.ts';

/** How big a world of vulnerabilities may become, and what its policies do. */
export interface VulnerabilityWorldConstraints {
  readonly maxPolicies: number;
  readonly maxRules: number;
  readonly maxCriteria: number;
  readonly maxVulnerabilities: number;
  readonly actionTypes: readonly VulnerabilityActionType[];
}

export const vulnerabilityWorldBounds: Bounds<VulnerabilityWorldConstraints> = {
  maxPolicies: { min: 0, max: 5, byDefault: 3 },
  maxRules: { min: 1, max: 5, byDefault: 2 },
  maxCriteria: { min: 1, max: 3, byDefault: 2 },
  maxVulnerabilities: { min: 0, max: 40, byDefault: 5 },
  actionTypes: { words: vulnerabilityActionTypes },
};
