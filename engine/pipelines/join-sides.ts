import type { Trace } from '../evidence/trace.ts';
import type { PipelineJobOutcome, PipelineOutcome } from '../protocol/outcome.ts';
import type { PipelineRequest } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { canStandAlone, middleStages, policyPreStage, withPolicyEdges } from './ci-config/stages.ts';
import { joiningParticipants } from './pipeline-execution/empty-pipeline.ts';
import { finishingFor } from './pipeline-execution/finish-job.ts';
import { injectJobs } from './pipeline-execution/inject-jobs.ts';
import { explainIsolation } from './pipeline-execution/isolation.ts';
import type { Participant } from './pipeline-execution/participants.ts';
import { policyStages } from './pipeline-execution/policy-stages.ts';
import type { EnforcedPipelinePolicy } from './pipeline-execution/strategy.ts';
import { createdPipeline, failedPipeline, noPipeline } from './pipeline-outcomes.ts';
import type { ProjectSide } from './project-side/project-side.ts';

/** A pipeline on its way, once it is known which policies take part. */
export interface Build {
  readonly world: World;
  readonly request: PipelineRequest;
  /** All that apply, whether their own pipeline has jobs or not. */
  readonly policies: readonly EnforcedPipelinePolicy[];
  readonly participants: readonly Participant[];
  readonly overridden: boolean;
}

/** Joins the project's side of a pipeline with the policies that take part in it. */
export function joinSides(build: Build, side: ProjectSide, trace: Trace): PipelineOutcome {
  const { world, request, overridden } = build;
  const isEmpty = !canStandAlone(side.jobs);
  const participants = joiningParticipants(world, { ...build, isEmpty, isForced: side.source === null }, trace);
  if (isEmpty && participants.length === 0) return emptyOutcome(build, side, trace);
  explainParts(build, { side, joining: participants }, trace);
  const order = policyStages(side.stages, { ...build, participants }, trace);
  const configSource = side.source ?? 'pipeline_execution_policy_forced';
  if (!order.valid) return failedPipeline(order.errors, configSource);
  const finish = finishingFor(world, request, trace);
  const target = { jobs: side.jobs, projectStages: withPolicyEdges(side.stages), stages: order.stages };
  const { jobs, errors } = injectJobs(target, { participants, finish }, trace);
  if (errors.length > 0) return failedPipeline(errors, configSource);
  const kept = keptJobs(jobs, request, trace);
  if (kept.length === 0) return noPipeline('filtered_by_rules');
  const name = nameOf({ side, participants, overridden }, trace);
  const stages = usedStages(order.stages, kept, trace);
  return createdPipeline({
    configSource,
    name,
    stages,
    jobs: inDisplayOrder(kept, stages),
    policyPreGate: preGateOf(kept, trace),
  });
}

function emptyOutcome({ policies, participants, overridden }: Build, side: ProjectSide, trace: Trace): PipelineOutcome {
  if (policies.length > 0) {
    const because = `${participants.length} policies have jobs`;
    const none = overridden && participants.length === 0;
    if (trace.consult('PEP-043', none, 'pipeline', because)) return noPipeline('missing_ci_config');
  }
  if (participants.length === 0 && side.source === null) return noPipeline('missing_ci_config');
  const byWorkflow = trace.consult('PEP-076', side.filteredByWorkflow, 'pipeline', 'the workflow of the project');
  return noPipeline(byWorkflow ? 'filtered_by_workflow_rules' : 'filtered_by_rules');
}

/** Tells how the project's side looks where policies take part. */
function explainParts(
  { overridden, policies }: Build,
  { side, joining }: { readonly side: ProjectSide; readonly joining: readonly Participant[] },
  trace: Trace,
): void {
  trace.consult('PEP-052', joining.length > 0, 'reserved stages', `${joining.length} policies take part`);
  if (policies.length === 0) return;
  explainIsolation(joining, side, trace);
  trace.consult('PEP-043', false, 'pipeline', overridden ? 'a policy has jobs' : 'no policy overrides');
  const strategies = joining.map(({ strategy }) => strategy);
  const beside = overridden && strategies.some((strategy) => strategy !== 'override_project_ci');
  trace.consult('PEP-046', beside, 'stages', strategies.join(', '));
  if (overridden) return;
  trace.consult('PEP-070', side.source === null, 'configuration of the project', side.source ?? 'none');
  const because = `${side.jobs.length} jobs on the side of the project`;
  if (side.source !== null)
    trace.consult('PEP-071', !canStandAlone(side.jobs), 'configuration of the project', because);
}

function keptJobs(
  jobs: readonly PipelineJobOutcome[],
  { chatJob }: PipelineRequest,
  trace: Trace,
): readonly PipelineJobOutcome[] {
  for (const { name, options } of jobs) {
    trace.consult('PEP-104', options !== undefined, `job ${name}`, options?.policy ?? 'no pipeline execution policy');
  }
  if (chatJob === undefined) return jobs;
  return jobs.filter(({ name, origin }) => trace.consult('PEP-103', name === chatJob, `job ${name}`, `from ${origin}`));
}

function nameOf(
  { side, participants, overridden }: Pick<Build, 'participants' | 'overridden'> & { readonly side: ProjectSide },
  trace: Trace,
): string | null {
  let name: string | null = null;
  for (const { subject, strategy, pipeline } of participants) {
    if (pipeline.name === null) continue;
    const decides = name === null && strategy === 'override_project_ci';
    if (trace.consult('PEP-044', decides, subject, `${strategy} names it ${pipeline.name}`)) name = pipeline.name;
  }
  return overridden ? name : side.name;
}

function usedStages(stages: readonly string[], jobs: readonly PipelineJobOutcome[], trace: Trace): readonly string[] {
  const used = stages.filter((stage) => jobs.some((job) => job.stage === stage));
  const empty = middleStages(stages).filter((stage) => !used.includes(stage));
  trace.consult('PEP-034', empty.length > 0, 'stages', `without a job: ${empty.join(', ') || 'none'}`);
  return used;
}

/** As the platform shows them: stage by stage, by name within each. */
function inDisplayOrder(jobs: readonly PipelineJobOutcome[], stages: readonly string[]): readonly PipelineJobOutcome[] {
  const byName = jobs.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return stages.flatMap((stage) => byName.filter((job) => job.stage === stage));
}

function preGateOf(jobs: readonly PipelineJobOutcome[], trace: Trace): PipelineOutcome['policyPreGate'] {
  const before = jobs.filter(({ stage }) => stage === policyPreStage);
  const names = before.map(({ name }) => name).join(', ');
  if (!trace.consult('PEP-053', before.length > 0, 'pipeline', names || 'no job in the first reserved stage'))
    return 'none';
  return before.some(({ options }) => options?.preSucceeds === true) ? 'success' : 'completion';
}
