import type { Event, ScheduledPipelinesOutcome } from '#engine';
import { buildPipelineWorld } from '../../pipelines/build-pipeline-world.ts';
import type { PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import type { LawRun } from '../law.ts';

/** What the schedules of a plan start now, and when they are due next, after these events. */
export async function schedulesOf(
  run: LawRun,
  plan: PipelinePlan,
  ...events: readonly ScheduleEvent[]
): Promise<ScheduledPipelinesOutcome> {
  const { world, schedules } = buildPipelineWorld(plan);
  const { projectId } = schedules;
  const [{ outcome }] = await run.after(
    world,
    events.map((kind): Event => ({ kind, projectId })),
    schedules,
  );
  if (outcome.kind !== 'scheduled_pipelines')
    throw new TypeError(`schedules: the target answered about a ${outcome.kind}`);
  return outcome;
}

export type ScheduleEvent = 'policy_schedules_created' | 'schedules_fire';

/** What became of the schedules, as a word for the distribution. */
export function dispatch({ pipelines, refusals, nextRuns }: ScheduledPipelinesOutcome): string {
  if (pipelines.length > 0) return refusals.length > 0 ? 'some started' : 'all started';
  if (refusals.length > 0) return 'all refused';
  return nextRuns.length > 0 ? 'none due' : 'none kept';
}
