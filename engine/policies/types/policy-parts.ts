import type { DotenvWord } from '#catalogue';

/** A reference by id. */
export interface PolicyReference {
  readonly id: number;
}

/** A branch that a rule leaves out: everywhere, or only in the project with exactly this path. */
export type BranchException = string | { readonly name: string; readonly full_path: string };

/** Who may skip a pipeline; `allowlist` means something only while `allowed` is false. */
export interface SkipPermission {
  readonly allowed?: boolean;
  readonly allowlist?: { readonly users?: readonly PolicyReference[] };
}

/** Whose variables reach the jobs of the policy. */
export interface VariablesOverride {
  readonly allowed: boolean;
  readonly exceptions?: readonly string[];
  readonly dotenv?: DotenvWord;
}

/** The one CI file that a pipeline policy runs. */
export interface PipelinePolicyContent {
  readonly include: readonly PipelinePolicyInclude[];
}

export interface PipelinePolicyInclude {
  readonly project: string;
  readonly file: string;
  readonly ref?: string;
}

/** Spreads the start of scheduled pipelines over some seconds. */
export interface TimeWindow {
  readonly value: number;
  readonly distribution: 'random';
}
