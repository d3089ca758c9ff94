import type { Case } from '#reports';

/** What a worker process needs to load its steps; it is told where it starts. */
export interface WorkerSetting {
  readonly cwd: string;
  readonly imports: readonly string[];
}

/** The share of a run that a worker process executes. */
export interface WorkerShare {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed: number;
  /** `2/3` is the second of three shares. */
  readonly shard: string;
  /** A database of its own, with the schema. */
  readonly databaseUrl: string;
}

export type ToWorker = { readonly kind: 'run'; readonly share: WorkerShare } | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'case'; readonly one: Case }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
