import type { Trace } from '../../evidence/trace.ts';
import type { PipelineJobOutcome } from '../../protocol/outcome.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { World } from '../../world/world.ts';
import type { CiConfig, Variables } from '../ci-config/ci-config.ts';
import { expandText, expandVariables } from '../ci-config/expand-variables.ts';
import { type PlannedPipeline, planPipeline } from '../ci-config/plan-pipeline.ts';
import { defaultStages, reservedStages } from '../ci-config/stages.ts';
import { scanExecutionJobs } from '../scan-execution/index.ts';
import { isMergeRequestPipeline, predefinedVariables } from '../variables/predefined-variables.ts';
import { inPrecedence, userVariablesOf } from '../variables/user-variables.ts';
import { type ConfigSource, readProjectConfig } from './read-project-config.ts';

/** What a pipeline holds without any pipeline execution policy: the project's jobs and those of scan policies. */
export interface ProjectSide {
  /** Null where the project has no configuration that counts. */
  readonly source: ConfigSource | null;
  readonly name: string | null;
  /** As declared, or the defaults, with the stages of scans. */
  readonly stages: readonly string[];
  readonly jobs: readonly PipelineJobOutcome[];
  readonly filteredByWorkflow: boolean;
  /** Variables that the project's own file writes. */
  readonly writtenNames: readonly string[];
}

export type BuiltProjectSide =
  | ({ readonly valid: true } & ProjectSide)
  | { readonly valid: false; readonly source: ConfigSource; readonly errors: readonly string[] };

/** The project's side where its own configuration counts. */
export function buildProjectSide(world: World, request: PipelineRequest, trace: Trace): BuiltProjectSide {
  const read = readProjectConfig(world, request);
  if (read === null) return bareSide(world, { request, stages: defaultStages }, trace);
  const { source } = read;
  if (!read.valid) return { valid: false, source, errors: read.errors };
  const misplaced = misplacedJobs(read.config, { subject: `configuration of project ${request.projectId}` }, trace);
  if (misplaced.length > 0) return { valid: false, source, errors: misplaced };
  const view = viewOf(world, request);
  const planned = planPipeline(read.config, view);
  if (planned.errors.length > 0) return { valid: false, source, errors: planned.errors };
  const name = read.config.workflow.name;
  const known = { ...view.predefined, ...view.visible(read.config.variables) };
  return {
    valid: true,
    source,
    name: name === null ? null : expandText(name, known),
    filteredByWorkflow: planned.filteredByWorkflow,
    writtenNames: planned.jobs.flatMap(({ written }) => Object.keys(written)),
    ...withScans(world, { config: read.config, planned, view, request }, trace),
  };
}

/** The project's side without its configuration: what scan policies add to these stages. */
export function bareSide(
  world: World,
  { request, stages }: { readonly request: PipelineRequest; readonly stages: readonly string[] },
  trace: Trace,
): { readonly valid: true } & ProjectSide {
  const input = { request, projectHasConfig: false, projectStages: stages, projectJobNames: [] };
  const scans = scanExecutionJobs(world, input, trace);
  const source = scans.jobs.length === 0 ? null : 'security_policies_default_source';
  return { valid: true, source, name: null, filteredByWorkflow: false, writtenNames: [], ...scans };
}

interface View {
  readonly predefined: Variables;
  readonly branchesAndTagsOnly: boolean;
  visible(written: Variables): Variables;
}

function viewOf(world: World, request: PipelineRequest): View {
  const user = inPrecedence(userVariablesOf(world, request));
  return {
    predefined: predefinedVariables(world, request),
    visible: (written) => ({ ...written, ...user }),
    branchesAndTagsOnly: isMergeRequestPipeline(request),
  };
}

interface Planned {
  readonly config: CiConfig;
  readonly planned: PlannedPipeline;
  readonly view: View;
  readonly request: PipelineRequest;
}

function withScans(
  world: World,
  { config, planned, view, request }: Planned,
  trace: Trace,
): Pick<ProjectSide, 'jobs' | 'stages'> {
  // The workflow of the project rules over the scans, which are merged into its configuration.
  if (planned.filteredByWorkflow) return { jobs: [], stages: config.stages };
  const own = planned.jobs.map(({ written, ...job }) => ({
    ...job,
    origin: 'project' as const,
    policy: null,
    variables: expandVariables(view.visible(written), view.predefined),
  }));
  const projectJobNames = own.map(({ name }) => name);
  const input = { request, projectHasConfig: true, projectStages: config.stages, projectJobNames };
  const scans = scanExecutionJobs(world, input, trace);
  const replaced = new Set(scans.jobs.map(({ name }) => name));
  return { jobs: [...own.filter(({ name }) => !replaced.has(name)), ...scans.jobs], stages: scans.stages };
}

function misplacedJobs({ jobs }: CiConfig, { subject }: { readonly subject: string }, trace: Trace): readonly string[] {
  const misplaced = jobs.filter(({ stage }) => reservedStages.includes(stage));
  const names = misplaced.map(({ name, stage }) => `${name} in ${stage}`).join(', ');
  trace.consult('PEP-051', misplaced.length > 0, subject, names || 'no job in a reserved stage');
  return misplaced.map(
    ({ name, stage }) => `job ${name}: the stage ${stage} is reserved for pipeline execution policies`,
  );
}
