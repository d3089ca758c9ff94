import type { PipelineJobOutcome, PipelineOutcome } from '#engine';
import { buildPipelineWorld } from '../../pipelines/build-pipeline-world.ts';
import type { PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import type { LawRun } from '../law.ts';

/** Which pipeline the target would run for the request of a plan. */
export async function pipelineOf(run: LawRun, plan: PipelinePlan): Promise<PipelineOutcome> {
  const { world, question } = buildPipelineWorld(plan);
  const [{ outcome }] = await run.ask(world, question);
  if (outcome.kind !== 'pipeline') throw new TypeError(`pipeline: the target answered about a ${outcome.kind}`);
  return outcome;
}

/** How a pipeline came out, as one word for the distribution. */
export function ending({ result, jobs }: PipelineOutcome): string {
  if (result !== 'created') return result.replace('_', ' ');
  const origins = new Set(jobs.map(({ origin }) => origin));
  return origins.size > 1 ? 'created, with jobs of several origins' : 'created';
}

/** The names of jobs of an origin, or of all. */
export function jobNames({ jobs }: PipelineOutcome, origin?: PipelineJobOutcome['origin']): ReadonlySet<string> {
  return new Set(jobs.filter((job) => origin === undefined || job.origin === origin).map(({ name }) => name));
}

/** Jobs that stay the same however policies are numbered: the suffix tells the place of a policy in its file. */
export function unnumbered({ jobs }: PipelineOutcome): readonly object[] {
  return jobs.map(({ name, needs, ...job }) => ({
    ...job,
    name: withoutSuffix(name),
    needs: needs.map(withoutSuffix),
  }));
}

/** A job name without the suffix that a policy may have added. */
export function withoutSuffix(name: string): string {
  return name.replace(/:policy-\d+-\d+$/, ':policy');
}

/** A set in words. */
export function told(names: Iterable<string>): string {
  return [...names].join(', ') || 'nothing';
}
