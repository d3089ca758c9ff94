import { type PolicyFileProfile, policyFileProfiles, policyKeys } from '#catalogue';
import type { Bounds } from '../constraints.ts';

/** Every top-level key that holds policies: those that Assay evaluates, and those that it only accepts in a file. */
export const documentKeys = [...policyKeys, 'dependency_firewall_policy', 'scan_result_policy'] as const;
export type DocumentKey = (typeof documentKeys)[number];

/** How big a policy document may become, which kinds of policy it has, and which ages of the format it follows. */
export interface DocumentConstraints {
  readonly maxPolicies: number;
  /** Of any list; where the format has a limit of its own, lists as long as the limit come up as well. */
  readonly maxItems: number;
  /** The longest text that is written to reach a limit of the format. */
  readonly longestText: number;
  /** The longest list that is written to reach a limit of the format. */
  readonly longestList: number;
  readonly policies: readonly DocumentKey[];
  readonly profiles: readonly PolicyFileProfile[];
}

export const documentBounds: Bounds<DocumentConstraints> = {
  maxPolicies: { min: 1, max: 10, byDefault: 2 },
  maxItems: { min: 1, max: 10, byDefault: 2 },
  longestText: { min: 8, max: 1_000_000, byDefault: 1024 },
  longestList: { min: 1, max: 1000, byDefault: 12 },
  policies: { words: documentKeys },
  profiles: { words: policyFileProfiles },
};
