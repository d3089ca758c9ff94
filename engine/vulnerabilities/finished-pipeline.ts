import type { Trace } from '../evidence/trace.ts';
import type { Event } from '../protocol/event.ts';
import { applyChanges, type Change, update } from '../world/change.ts';
import type { Pipeline } from '../world/pipelines.ts';
import { instanceOf, type World } from '../world/world.ts';
import { ingestionChanges } from './ingestion.ts';
import { policyChanges } from './policy-changes.ts';
import { reportedBy } from './reported.ts';

/** A finished pipeline: on the default branch its reports are taken in, and then policies see to the vulnerabilities. */
export function changesOfFinishedPipeline(
  world: World,
  event: Extract<Event, { kind: 'pipeline_finished' }>,
  trace: Trace,
): readonly Change[] {
  const pipeline = world.pipelines.find((row) => row.id === event.pipelineId);
  if (pipeline === undefined) return [];
  const finished = update('pipelines', pipeline.id, { status: event.status, finishedAt: instanceOf(world).now });
  if (!trace.consult('VMP-001', isOfDefaultBranch(world, pipeline), `pipeline on \`${pipeline.ref}\``))
    return [finished];
  const reported = reportedBy(world, pipeline);
  const ingested = ingestionChanges(world, pipeline, reported);
  const managed = policyChanges(applyChanges(world, ingested), { projectId: pipeline.projectId, reported }, trace);
  return [finished, ...ingested, ...managed];
}

function isOfDefaultBranch(world: World, pipeline: Pipeline): boolean {
  const project = world.projects.find((row) => row.id === pipeline.projectId);
  return pipeline.mergeRequestId === null && pipeline.ref === project?.defaultBranch;
}
