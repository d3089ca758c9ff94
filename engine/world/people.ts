import type { CalendarDate, Instant } from './instance.ts';

export const userTypes = [
  'regular',
  'project_bot',
  'group_bot',
  'service_account',
  'security_policy_bot',
  'ghost',
  'internal',
] as const;
export type UserType = (typeof userTypes)[number];

export const userStates = [
  'active',
  'blocked',
  'blocked_pending_approval',
  'deactivated',
  'banned',
  'ldap_blocked',
] as const;
export type UserState = (typeof userStates)[number];

export interface Organization {
  readonly id: number;
  readonly path: string;
  readonly isolated: boolean;
}

export interface OrganizationUser {
  readonly id: number;
  readonly organizationId: number;
  readonly userId: number;
  readonly role: 'user' | 'owner';
}

export interface User {
  readonly id: number;
  readonly organizationId: number;
  readonly username: string;
  readonly name: string;
  readonly type: UserType;
  readonly state: UserState;
  readonly external: boolean;
  readonly auditor: boolean;
  readonly admin: boolean;
  readonly confirmed: boolean;
  readonly termsAccepted: boolean;
  readonly passwordExpired: boolean;
  readonly compositeIdentityEnforced: boolean;
  readonly createdById: number | null;
  /**
   * Service accounts: the container that provisioned them; both null for the instance's own. People: the group
   * whose enterprise users they are.
   */
  readonly provisionedByNamespaceId: number | null;
  readonly provisionedByProjectId: number | null;
}

/** A custom role: what it adds to its base access level. `namespaceId` null is an instance-wide role. */
export interface MemberRole {
  readonly id: number;
  readonly namespaceId: number | null;
  readonly name: string;
  readonly baseAccessLevel: number;
  readonly permissions: readonly string[];
}

/** A membership of exactly one namespace or project. `userId` is null while an e-mail invitation is open. */
export interface Member {
  readonly id: number;
  readonly userId: number | null;
  readonly namespaceId: number | null;
  readonly projectId: number | null;
  readonly accessLevel: number;
  readonly memberRoleId: number | null;
  readonly expiresAt: CalendarDate | null;
  readonly state: 'active' | 'awaiting';
  readonly requestedAt: Instant | null;
  readonly inviteEmail: string | null;
}

export interface GroupBan {
  readonly id: number;
  readonly namespaceId: number;
  readonly userId: number;
}
