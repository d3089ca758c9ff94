/** Instants are ISO 8601 in UTC without fractions (`2026-01-15T09:30:00Z`); dates are `2026-01-15`. */
export type Instant = string;
export type CalendarDate = string;

export const deployments = ['self_managed', 'saas', 'dedicated'] as const;

/**
 * The instance as a whole: its clock, its profile (version, flags, deployment) and the settings that decide
 * something. Version drift is told apart by `version` and `flags`, never by branches scattered through the engine.
 */
export interface Instance {
  readonly id: 1;
  /** The world's clock. Time passes only by the event `time_passes`. */
  readonly now: Instant;
  /** Major and minor, such as `18.7`. */
  readonly version: string;
  readonly deployment: (typeof deployments)[number];
  /** The highest tier, with every licensed feature. */
  readonly ultimate: boolean;
  /** Feature flags whose state differs from the default of the version; true is on. */
  readonly flags: Readonly<Record<string, boolean>>;
  /** The group designated for compliance and security policies, above every root group. */
  readonly policyGroupId: number | null;
  /** Policies per configuration and type; null is the default of 5. */
  readonly approvalPolicyLimit: number | null;
  readonly pipelineExecutionPolicyLimit: number | null;
  readonly scanExecutionPolicyLimit: number | null;
  readonly vulnerabilityManagementPolicyLimit: number | null;
  /** Actions of a scan execution policy that run; 0 is no cut. */
  readonly scanExecutionActionLimit: number;
  readonly globalGroupApprovers: boolean;
  readonly repositoryPipelineAccess: boolean;
  readonly accessTokensDisabled: boolean;
  /** An external service decides about projects; registries, and git for deploy tokens, are closed to tokens. */
  readonly externalAuthorization: boolean;
  readonly granularTokensEnforced: boolean;
  readonly adminMode: boolean;
  readonly jobTokenAllowlistEnforced: boolean;
  readonly autoDevopsEnabled: boolean;
  readonly catalogProjectsAllowlist: readonly string[];
}
