import type { ExcludedProjectType, ScopeMatchMode } from '#catalogue';
import type { PolicyReference } from './policy-parts.ts';

/** The projects that a policy covers among those it reaches. */
export interface PolicyScope {
  readonly match_mode?: ScopeMatchMode;
  readonly compliance_frameworks?: readonly PolicyReference[];
  readonly projects?: ProjectScope;
  readonly groups?: IncludingExcluding;
  readonly business_impact?: IncludingExcluding;
  readonly application?: IncludingExcluding;
  readonly business_unit?: IncludingExcluding;
  readonly exposure?: IncludingExcluding;
}

export interface IncludingExcluding {
  readonly including?: readonly PolicyReference[];
  readonly excluding?: readonly PolicyReference[];
}

export interface ProjectScope {
  readonly including?: readonly PolicyReference[];
  readonly excluding?: readonly ProjectExclusion[];
}

/** One project by id, or all projects of a kind. */
export type ProjectExclusion = PolicyReference | { readonly type: ExcludedProjectType };
