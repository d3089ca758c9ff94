import type { permissions } from '#catalogue';
import type { PipelineSource } from '../world/pipelines.ts';
import type { GranularScope } from '../world/tokens.ts';

/** May this merge request merge, and why not: approvals, violations, settings and status checks. */
export interface MergeRequestQuestion {
  readonly kind: 'merge_request';
  readonly mergeRequestId: number;
}

/** What starts a pipeline. */
export interface PipelineRequest {
  readonly projectId: number;
  /** A branch or tag name; `refType` says which. */
  readonly ref: string;
  readonly refType: 'branch' | 'tag';
  readonly source: PipelineSource;
  readonly userId: number;
  readonly mergeRequestId?: number;
  readonly commitMessage?: string;
  readonly pushOptions?: readonly string[];
  /** Variables given with the run: by API, form, schedule or trigger. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Variables that jobs of earlier stages hand on in dotenv artifacts. */
  readonly dotenvVariables?: Readonly<Record<string, string>>;
  readonly triggered?: boolean;
  readonly chatJob?: string;
  /** Child pipelines: whether the triggering job itself came from a policy. */
  readonly bridgeFromPolicy?: boolean;
}

/** Which pipeline would run. */
export interface PipelineQuestion {
  readonly kind: 'pipeline';
  readonly request: PipelineRequest;
}

/** Which policy schedules of this project are due at the world's clock, and what they start. */
export interface ScheduledPipelinesQuestion {
  readonly kind: 'scheduled_pipelines';
  readonly projectId: number;
}

/** What has become of the vulnerabilities of this project. */
export interface VulnerabilitiesQuestion {
  readonly kind: 'vulnerabilities';
  readonly projectId: number;
}

/** Which policies cover this project, from which configuration, and which are left out, and why. */
export interface PoliciesQuestion {
  readonly kind: 'policies';
  readonly projectId: number;
}

/** Is this policy file valid, and what is wrong with it; with a container, also for that project or group. */
export interface PolicyFileQuestion {
  readonly kind: 'policy_file';
  readonly content: string;
  readonly projectId?: number;
  readonly namespaceId?: number;
}

/**
 * May this group or project be linked to this policy project, or unlinked, by this user. `delete` asks about the
 * policy project itself or, with `namespaceId`, about a group above it.
 */
export interface PolicyLinkQuestion {
  readonly kind: 'policy_link';
  readonly operation: 'link' | 'unlink' | 'delete';
  readonly userId: number;
  readonly policyProjectId: number;
  readonly namespaceId?: number;
  readonly projectId?: number;
}

/** May this project publish its components to the CI/CD catalog. */
export interface CatalogPublicationQuestion {
  readonly kind: 'catalog_publication';
  readonly projectId: number;
}

/** How somebody or something shows who it is. */
export type Credential =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'session'; readonly userId: number; readonly adminMode?: boolean }
  | { readonly kind: 'access_token'; readonly id: number; readonly sudoUserId?: number }
  | { readonly kind: 'deploy_token'; readonly id: number }
  | { readonly kind: 'deploy_key'; readonly id: number }
  | { readonly kind: 'oauth_token'; readonly id: number }
  | { readonly kind: 'job_token'; readonly jobId: number }
  | { readonly kind: 'unknown_token' };

/** What is attempted: a permission by name, a REST route of the catalogue, git over HTTP, or the registry. */
export type Action =
  | { readonly via: 'ability'; readonly permission: string }
  | { readonly via: 'rest'; readonly route: string }
  | { readonly via: 'graphql'; readonly permission: string }
  | { readonly via: 'git'; readonly operation: 'pull' | 'push'; readonly branch?: string }
  | { readonly via: 'registry'; readonly operation: 'pull' | 'push' }
  /** A fine-grained token is created with these scopes. */
  | { readonly via: 'token_creation'; readonly scopes: readonly RequestedScope[] }
  /** The project or group is shared with another group, at most at that level. */
  | { readonly via: 'share'; readonly withNamespaceId: number; readonly accessLevel: number }
  /** A project or group is added to the job token allowlist of the project. */
  | { readonly via: 'allowlist_entry'; readonly added: { readonly kind: 'project' | 'group'; readonly id: number } }
  /** A project or group access token is made; without a level it gets the default one. */
  | { readonly via: 'access_token_creation'; readonly accessLevel: number | null }
  /** A member gets another level; null is no member, before or afterwards. */
  | { readonly via: 'member_change'; readonly from: number | null; readonly to: number | null };

/** A scope that a new fine-grained token shall have; the rest of the row is the platform's. */
export type RequestedScope = Pick<GranularScope, 'access' | 'namespaceId' | 'projectId' | 'permissions'>;

export interface ResourceRef {
  readonly kind: 'project' | 'group' | 'user' | 'organization' | 'instance';
  /** An id that no row has stands for a resource that does not exist; the instance has none. */
  readonly id: number;
}

/**
 * A fact of one attempt that no row of the world shows: a documented condition, such as that the item is the
 * user's own, a session that no longer counts for single sign-on, or an address outside the allowed ranges.
 */
export type Circumstance = permissions.GrantCondition | 'sso-session-expired' | 'address-outside-range';

/** May this credential do this to that, and which HTTP status does it get. */
export interface AccessQuestion {
  readonly kind: 'access';
  readonly credential: Credential;
  readonly action: Action;
  readonly resource: ResourceRef;
  /** What is true of this attempt beyond the world; what is not named here does not hold. */
  readonly circumstances?: readonly Circumstance[];
}

/** A call that changes the checks of a project. */
export type StatusCheckDefinition =
  | {
      readonly operation: 'create';
      readonly projectId: number;
      readonly name?: string;
      readonly externalUrl?: string;
      readonly sharedSecret?: string;
      readonly protectedBranchIds?: readonly number[];
    }
  /** What is left out keeps its value. */
  | {
      readonly operation: 'update';
      readonly projectId: number;
      readonly checkId: number;
      readonly name?: string;
      readonly externalUrl?: string;
      readonly sharedSecret?: string;
      readonly protectedBranchIds?: readonly number[];
    }
  | { readonly operation: 'delete'; readonly projectId: number; readonly checkId: number };

/** What happens to a merge request that could send webhooks to its status checks. */
export const mergeRequestHookEvents = [
  'open',
  'update',
  'close',
  'reopen',
  'approve',
  'unapprove',
  'merge',
  'push',
  'comment',
] as const;
export type MergeRequestHookEvent = (typeof mergeRequestHookEvents)[number];

export type StatusCheckCall =
  | StatusCheckDefinition
  /** The checks of a project, as its settings show them. */
  | { readonly operation: 'list_of_project'; readonly projectId: number }
  | { readonly operation: 'list'; readonly mergeRequestId: number }
  /** The statuses on the page of the merge request. */
  | { readonly operation: 'view'; readonly mergeRequestId: number }
  | {
      readonly operation: 'report';
      readonly mergeRequestId: number;
      readonly checkId: number;
      readonly sha: string;
      readonly status?: string;
    }
  | { readonly operation: 'retry'; readonly mergeRequestId: number; readonly checkId: number }
  /** Which webhooks the platform itself sends for an event of the merge request. */
  | { readonly operation: 'dispatch'; readonly mergeRequestId: number; readonly hookEvent: MergeRequestHookEvent };

/** What would an API call about external status checks answer. It changes nothing: the event does. */
export interface StatusCheckCallQuestion {
  readonly kind: 'status_check_call';
  readonly userId: number | null;
  readonly call: StatusCheckCall;
}

/** Would this push be accepted by the policies that protect the branch. */
export interface PushQuestion {
  readonly kind: 'push';
  readonly projectId: number;
  readonly branch: string;
  readonly credential: Credential;
  readonly force: boolean;
  readonly bypassReason?: string;
}

/** May this protected branch be unprotected, deleted or stop being the default. */
export interface BranchChangeQuestion {
  readonly kind: 'branch_change';
  readonly operation: 'unprotect' | 'delete' | 'change_default';
  readonly branch: string;
  readonly projectId?: number;
  readonly namespaceId?: number;
  readonly credential: Credential;
}

export type Question =
  | MergeRequestQuestion
  | PipelineQuestion
  | ScheduledPipelinesQuestion
  | VulnerabilitiesQuestion
  | PoliciesQuestion
  | PolicyFileQuestion
  | PolicyLinkQuestion
  | CatalogPublicationQuestion
  | AccessQuestion
  | StatusCheckCallQuestion
  | PushQuestion
  | BranchChangeQuestion;

export type QuestionKind = Question['kind'];
