import type { PipelineConfigStrategy } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { World } from '../../world/world.ts';
import { canStandAlone } from '../ci-config/stages.ts';
import { buildPolicyPipeline, type PolicyPipeline } from './build-policy-pipeline.ts';
import { policyFiles } from './policy-files.ts';
import { type EnforcedPipelinePolicy, strategyOf, subjectOf } from './strategy.ts';

/** A policy whose own pipeline has jobs, and that pipeline. */
export interface Participant {
  readonly enforced: EnforcedPipelinePolicy;
  readonly strategy: PipelineConfigStrategy;
  readonly subject: string;
  readonly pipeline: Extract<PolicyPipeline, { readonly valid: true }>;
  /** The policy's file brings back the CI configuration of the project. */
  readonly includesProject: boolean;
}

export interface Participants {
  readonly participants: readonly Participant[];
  readonly errors: readonly string[];
}

/** Builds each policy's pipeline; those that stay empty take no part. */
export function participantsOf(
  world: World,
  { policies, request }: { readonly policies: readonly EnforcedPipelinePolicy[]; readonly request: PipelineRequest },
  trace: Trace,
): Participants {
  const built = policies.map((enforced) => {
    const { content, variables_override: override } = enforced.policy;
    const subject = subjectOf(enforced);
    const fetch = policyFiles(world, { content, request, subject }, trace);
    const pipeline = buildPolicyPipeline(world, { content, override, request, fetch });
    if (pipeline.valid) explainRules(pipeline, { request, subject }, trace);
    trace.consult('PEP-007', !pipeline.valid, subject, pipeline.valid ? 'can be built' : pipeline.errors.join('; '));
    return { enforced, strategy: strategyOf(enforced), subject, pipeline };
  });
  const errors = built.flatMap(({ pipeline }) => (pipeline.valid ? [] : pipeline.errors.map(policyError)));
  const participants = built.flatMap(({ pipeline, ...rest }) => {
    if (!pipeline.valid || isEmpty(pipeline, rest.subject, trace)) return [];
    const includesProject = includesProjectFile(pipeline, { world, request, subject: rest.subject }, trace);
    return [{ ...rest, pipeline, includesProject }];
  });
  return { participants, errors };
}

/** How the platform words what goes wrong with a policy. */
export function policyError(message: string): string {
  return `Pipeline execution policy error: ${message}`;
}

/** Tells which facts about the run the rules of a policy look at. */
function explainRules(
  { filteredByWorkflow, lookedAt }: Participant['pipeline'],
  { request, subject }: { readonly request: PipelineRequest; readonly subject: string },
  trace: Trace,
): void {
  const { source, ref, refType, variables, triggered } = request;
  trace.consult('PEP-010', !filteredByWorkflow, subject, `${source} on ${refType} ${ref}`);
  if (lookedAt.length === 0) return;
  const given = lookedAt.filter((name) => variables?.[name] !== undefined);
  trace.consult('PEP-084', given.length > 0, subject, `rules look at ${lookedAt.join(', ')}`);
  if (!lookedAt.includes('CI_PIPELINE_TRIGGERED')) return;
  trace.consult('PEP-088', triggered === true, subject, `source ${source}`);
}

function isEmpty({ jobs }: Participant['pipeline'], subject: string, trace: Trace): boolean {
  const stages = [...new Set(jobs.map(({ stage }) => stage))].join(', ');
  return trace.consult('PEP-006', !canStandAlone(jobs), subject, `${jobs.length} jobs, in ${stages || 'no stage'}`);
}

function includesProjectFile(
  { files }: Participant['pipeline'],
  { world, request, subject }: { readonly world: World; readonly request: PipelineRequest; readonly subject: string },
  trace: Trace,
): boolean {
  const project = world.projects.find((row) => row.id === request.projectId);
  const [, ...included] = files;
  if (included.length === 0) return false;
  const own = included.some((file) => file.project === project?.fullPath && file.path === project.ciConfigPath);
  return trace.consult('PEP-042', own, subject, `includes ${included.map(({ path }) => path).join(', ')}`);
}
