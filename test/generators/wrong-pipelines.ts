import type { PipelineJobOutcome, PipelineOutcome, Verdict } from '#engine';
import type { Distortion } from './distorted-target.ts';
import { type Keys, withOutcome } from './policy-files.ts';

/** Wrong engines by what is wrong with them, and the law that must see each. */
export type WrongEngines = Readonly<Record<string, { readonly law: string; readonly wrong: Distortion }>>;

/** The verdict with other jobs in its pipeline. */
export function withJobs(
  verdict: Verdict,
  change: (jobs: readonly PipelineJobOutcome[]) => readonly PipelineJobOutcome[],
): Verdict {
  return withOutcome(verdict, 'pipeline', (outcome): PipelineOutcome => ({ ...outcome, jobs: change(outcome.jobs) }));
}

/** A list of a policy, whatever it holds. */
export function listOf(value: unknown): readonly Keys[] {
  return value as readonly Keys[];
}
