import { type CiContent, ciJobs, type ListedJob, withInclude, withPipelineName, withStages } from '#fixtures';
import { resolveSurely } from '../references.ts';
import { type CiPlan, edgeStages, type JobPlan } from './pipeline-plan.ts';

/** The stages that a CI file may use for its jobs when it declares none. */
export const defaultStages = ['build', 'test', 'deploy'] as const;

/** The content of a CI file. */
export function writeCi(ci: CiPlan, { includesProject = false } = {}): CiContent {
  const jobs = ciJobs(listedJobs(ci));
  const include = { project: '$CI_PROJECT_PATH', file: '$CI_CONFIG_PATH', ref: '$CI_COMMIT_SHA' };
  const parts: readonly ((content: CiContent) => CiContent)[] = [
    ...(Object.keys(ci.variables).length > 0 ? [withVariables(ci.variables)] : []),
    ...(ci.runsIf === null ? [] : [withWorkflow(ci.runsIf)]),
    ...(ci.pipelineName === null ? [] : [withPipelineName(ci.pipelineName)]),
    ...(ci.stages === null ? [] : [withStages(ci.stages)]),
    ...(includesProject ? [withInclude(include)] : []),
  ];
  return parts.reduce((content, part) => part(content), jobs);
}

/** The jobs with the stages and needs that their references stand for. */
export function listedJobs(ci: CiPlan): readonly ListedJob[] {
  return ci.jobs.map((job, at) => {
    const needed = job.needsAnother ? neededBy(job, ci, at) : undefined;
    return {
      job: job.name,
      stage: stageOf(job, ci),
      ...(needed === undefined ? {} : { needs: [needed.name] }),
      ...(job.runsIf === null ? {} : { if: job.runsIf }),
    };
  });
}

/** The stage of a job. */
export function stageOf({ stage }: JobPlan, { stages }: CiPlan): string {
  return typeof stage === 'number' ? resolveSurely(stages ?? defaultStages, stage) : stage;
}

/** The nearest job before it that is in no later stage and runs whenever it runs. */
function neededBy(job: JobPlan, ci: CiPlan, at: number): JobPlan | undefined {
  const order = ['.pipeline-policy-pre', '.pre', ...(ci.stages ?? defaultStages), '.post', '.pipeline-policy-post'];
  const place = (one: JobPlan) => order.indexOf(stageOf(one, ci));
  return ci.jobs.slice(0, at).findLast((one) => place(one) <= place(job) && one.runsIf === job.runsIf);
}

/** Whether a job stands in a stage that only policies may use. */
export function isReserved({ stage }: JobPlan): boolean {
  return stage === edgeStages[2] || stage === edgeStages[3];
}

function withVariables(variables: CiPlan['variables']): (content: CiContent) => CiContent {
  return (content) => ({ variables, ...content });
}

function withWorkflow(condition: string): (content: CiContent) => CiContent {
  return (content) => ({ workflow: { rules: [{ if: condition }] }, ...content });
}
