import type { Expression } from './expressions/expression.ts';

/** CI variables by name. */
export type Variables = Readonly<Record<string, string>>;

/** A CI configuration as it reads once its includes and `extends` are resolved. */
export interface CiConfig {
  /** As the file writes them, or the defaults. */
  readonly stages: readonly string[];
  readonly workflow: CiWorkflow;
  readonly variables: Variables;
  /** The visible ones; hidden jobs are only there to be extended. */
  readonly jobs: readonly CiJob[];
}

export interface CiWorkflow {
  readonly name: string | null;
  /** Null where the file has none, which lets every pipeline run. */
  readonly rules: readonly CiRule[] | null;
}

export interface CiJob {
  readonly name: string;
  readonly stage: string;
  readonly needs: readonly CiNeed[];
  /** Null where the job has none. */
  readonly rules: readonly CiRule[] | null;
  readonly variables: Variables;
  readonly tags: readonly string[];
  readonly allowFailure: boolean;
}

export interface CiNeed {
  readonly job: string;
  readonly optional: boolean;
}

/** One entry of `rules`: without a condition it always matches. */
export interface CiRule {
  readonly condition: Expression | null;
  readonly when: 'on_success' | 'always' | 'on_failure' | 'manual' | 'delayed' | 'never';
  readonly variables: Variables;
  /** Null where the entry leaves it to the job. */
  readonly allowFailure: boolean | null;
}

/** A configuration, or all that is wrong with it. */
export type ReadCiConfig =
  | { readonly valid: true; readonly config: CiConfig }
  | { readonly valid: false; readonly errors: readonly string[] };
