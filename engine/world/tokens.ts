import type { CalendarDate, Instant } from './instance.ts';

export const accessTokenKinds = ['personal', 'impersonation', 'project_access', 'group_access'] as const;

/** A personal token of a user; project and group access tokens belong to a bot user. */
export interface AccessToken {
  readonly id: number;
  readonly userId: number;
  readonly organizationId: number;
  readonly kind: (typeof accessTokenKinds)[number];
  readonly name: string;
  /** Legacy scopes; empty for a fine-grained token. */
  readonly scopes: readonly string[];
  readonly granular: boolean;
  /** Dead from 00:00 UTC of this date. */
  readonly expiresAt: CalendarDate | null;
  readonly revoked: boolean;
  readonly previousTokenId: number | null;
  readonly createdAt: Instant;
}

export const granularAccesses = [
  'personal_projects',
  'all_memberships',
  'selected_memberships',
  'user',
  'instance',
] as const;

/** One boundary of a fine-grained token, and the assignable permissions it carries there. */
export interface GranularScope {
  readonly id: number;
  readonly accessTokenId: number;
  readonly organizationId: number;
  readonly access: (typeof granularAccesses)[number];
  readonly namespaceId: number | null;
  readonly projectId: number | null;
  readonly permissions: readonly string[];
}

export interface DeployToken {
  readonly id: number;
  readonly name: string;
  readonly username: string;
  readonly projectId: number | null;
  readonly namespaceId: number | null;
  readonly scopes: readonly string[];
  readonly expiresAt: CalendarDate | null;
  readonly revoked: boolean;
}

export interface DeployKey {
  readonly id: number;
  readonly userId: number;
  readonly projectId: number;
  readonly title: string;
  readonly canPush: boolean;
}

/** The OAuth token of a flow; `scopedUserId` is the human of the dynamic scope `user:<id>`. */
export interface OauthToken {
  readonly id: number;
  readonly userId: number;
  readonly scopedUserId: number | null;
  readonly scopes: readonly string[];
  readonly revoked: boolean;
  readonly createdAt: Instant;
}

/**
 * An entry of the job token allowlist of `projectId`: inbound entries name who may come in (a project or a group),
 * outbound entries name where its own jobs may go (a project).
 */
export interface JobTokenAllowlistEntry {
  readonly id: number;
  readonly projectId: number;
  readonly direction: 'inbound' | 'outbound';
  readonly targetProjectId: number | null;
  readonly targetNamespaceId: number | null;
  readonly defaultPermissions: boolean;
  readonly jobTokenPolicies: readonly string[];
}
