import type { Trace } from '../../evidence/trace.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { isMergeRequestPipeline, predefinedVariables } from '../variables/predefined-variables.ts';
import { userVariablesOf } from '../variables/user-variables.ts';
import { activeScanPolicies } from './active-policies.ts';
import type { ScanExecutionContribution, ScanExecutionInput, ScanExecutionJobs } from './contract.ts';
import { type NumberedAction, numberedActions } from './numbered-actions.ts';
import { scanJobs } from './scan-jobs.ts';
import { withScanStages } from './scan-stages.ts';

/** The jobs that scan execution policies add to a pipeline, and the stages that it then has. */
export const scanExecutionJobs: ScanExecutionJobs = (world, input, trace) => {
  const policies = activeScanPolicies(world, input.request, trace);
  if (policies.length === 0) return { jobs: [], stages: input.projectStages };
  const actions = numberedActions(policies, instanceOf(world).scanExecutionActionLimit, trace);
  const contribution = contributionOf(world, { actions, input }, trace);
  explainMeeting(contribution, input, trace);
  return contribution;
};

function contributionOf(
  world: World,
  { actions, input }: { readonly actions: readonly NumberedAction[]; readonly input: ScanExecutionInput },
  trace: Trace,
): ScanExecutionContribution {
  const { stages, scanStage } = withScanStages(
    {
      stages: input.projectStages,
      dast: actions.some(({ scan }) => scan === 'dast'),
      others: actions.some(({ scan }) => scan !== 'dast'),
    },
    trace,
  );
  const occasion = { ...occasionOf(world, input.request), scanStage };
  return { jobs: actions.flatMap((action) => scanJobs(world, { action, occasion }, trace)), stages };
}

function occasionOf(world: World, request: PipelineRequest) {
  return {
    projectId: request.projectId,
    forMergeRequest: isMergeRequestPipeline(request),
    user: userVariablesOf(world, request),
    predefined: predefinedVariables(world, request),
  };
}

/** What becomes of the project's side; the pipeline that is built from both sides carries it out. */
function explainMeeting(
  { jobs }: ScanExecutionContribution,
  { projectHasConfig, projectJobNames }: ScanExecutionInput,
  trace: Trace,
): void {
  const replaced = jobs.map(({ name }) => name).filter((name) => projectJobNames.includes(name));
  trace.consult('SEP-025', replaced.length > 0, 'jobs of the project', `replaced: ${replaced.join(', ') || 'none'}`);
  const because = projectHasConfig ? 'the project has a CI configuration' : 'the project has no CI configuration';
  trace.consult('SEP-027', !projectHasConfig && jobs.length > 0, 'pipeline for the scans', because);
}
