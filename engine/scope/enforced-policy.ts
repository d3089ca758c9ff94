import type { Policy } from '../policies/index.ts';
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
