import type { UserType } from '#engine';
import type { Bounds } from '../constraints.ts';
import { userTypes } from '../engine-words.ts';

/** How big an authorization world may become, and who lives in it. */
export interface AuthorizationWorldConstraints {
  readonly maxOrganizations: number;
  readonly maxGroups: number;
  /** How many groups may lie on one path from a root down. */
  readonly maxDepth: number;
  readonly maxProjects: number;
  readonly maxUsers: number;
  readonly maxMemberships: number;
  readonly maxShares: number;
  readonly maxCustomRoles: number;
  readonly maxTokens: number;
  readonly maxAllowlistEntries: number;
  readonly maxAttempts: number;
  readonly userTypes: readonly UserType[];
}

export const authorizationWorldBounds: Bounds<AuthorizationWorldConstraints> = {
  maxOrganizations: { min: 1, max: 3, byDefault: 2 },
  maxGroups: { min: 1, max: 12, byDefault: 5 },
  maxDepth: { min: 1, max: 4, byDefault: 4 },
  maxProjects: { min: 1, max: 20, byDefault: 3 },
  maxUsers: { min: 1, max: 40, byDefault: 4 },
  maxMemberships: { min: 0, max: 80, byDefault: 5 },
  maxShares: { min: 0, max: 15, byDefault: 3 },
  maxCustomRoles: { min: 0, max: 10, byDefault: 2 },
  maxTokens: { min: 0, max: 60, byDefault: 3 },
  maxAllowlistEntries: { min: 0, max: 200, byDefault: 3 },
  maxAttempts: { min: 1, max: 20, byDefault: 3 },
  userTypes: { words: userTypes },
};
