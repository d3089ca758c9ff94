import type { Case, ClockMove } from '#reports';

/** What a worker process needs to load its steps; it is told where it starts. */
export interface WorkerSetting {
  readonly cwd: string;
  readonly imports: readonly string[];
  readonly target: string;
}

/** What a worker process executes, one share after another. */
export interface WorkerShare {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed: number;
  /** A database of its own, with the schema; null where the target needs none. */
  readonly databaseUrl: string | null;
  /** How often each scenario runs. */
  readonly repeat: number;
  readonly order?: readonly string[];
  readonly clock?: ClockMove;
  /** Refuse what cannot be run before anything runs, and run only scenarios that use a step of that file. */
  readonly watched?: { readonly stepsOf: string | null };
}

export type ToWorker =
  /** Opens what every share needs, so that the first one need not wait for it. */
  | { readonly kind: 'prepare'; readonly databaseUrl: string | null }
  | { readonly kind: 'run'; readonly share: WorkerShare }
  | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'case'; readonly one: Case }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
