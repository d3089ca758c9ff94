import type { Policy, PolicyKind } from '../policies/index.ts';
import type { omissionReasons } from '../protocol/outcome.ts';
import type { PolicyConfiguration } from '../world/policies.ts';

/** A policy that covers a project, and where it comes from. */
export interface EnforcedPolicy<P extends Policy = Policy> {
  readonly policy: P;
  /** 0-based position in its list in the file, disabled ones counted. */
  readonly index: number;
  readonly configuration: PolicyConfiguration;
  /** Full path of the group or project that the configuration governs. */
  readonly from: string;
  readonly experiments: Readonly<Record<string, { readonly enabled: boolean }>>;
}

/** The policies of one kind. */
export type PolicyOf<K extends PolicyKind> = Extract<Policy, { kind: K }>;

/** Whether a policy covers a project or, where it does not, what leaves it out. */
export type Standing = 'covering' | (typeof omissionReasons)[number];

/** A policy of a configuration that reaches a project, and how it stands. */
export interface SurveyedPolicy<P extends Policy = Policy> extends EnforcedPolicy<P> {
  readonly standing: Standing;
}
