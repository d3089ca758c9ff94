import type { PipelineOutcome } from '#engine';
import { type CiPlan, edgeStages, type PipelinePlan } from '../../pipelines/pipeline-plan.ts';
import { defaultStages } from '../../pipelines/write-ci.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { pushedPlan } from './focused-plans.ts';
import { ending, pipelineOf } from './outcomes.ts';

/** Policies that only add to the project's stages have no order of their own that would count. */
export const stagesKeepEveryOrder = law({
  id: 'LAW-PIPELINE-P4',
  title: 'the stages of a pipeline keep the order of every list that takes part',
  source: 'execution policies INV-P4',
  policyType: 'pipeline-execution',
  arbitrary: pushedPlan().map((plan) => ({
    ...plan,
    pipelinePolicies: plan.pipelinePolicies.map((policy) => ({ ...policy, includesProject: false })),
  })),
  async check(run, plan) {
    const outcome = await pipelineOf(run, plan);
    if (outcome.result !== 'created') return vacuous(ending(outcome));
    const broken = listsOf(plan, outcome).filter((list) => !agrees(outcome.stages, list));
    return verdictOf(broken.length === 0, ending(outcome), () =>
      [
        `expected the stages ${outcome.stages.join(', ')} in the order of`,
        ...broken.map((list) => list.join(', ')),
      ].join(' '),
    );
  },
});

/** The lists of the project and of the policies that have a job in the pipeline, where their order counts. */
function listsOf({ ci, pipelinePolicies }: PipelinePlan, { jobs }: PipelineOutcome): readonly (readonly string[])[] {
  const ofProject = jobs.some(({ origin }) => origin === 'project') && ci !== null ? [ci] : [];
  const ofPolicies = pipelinePolicies.filter(
    ({ name, strategy }) => strategy !== 'inject_ci' && jobs.some(({ policy }) => policy === name),
  );
  return [...ofProject, ...ofPolicies.map((policy) => policy.ci)].map(listOf);
}

function listOf({ stages }: CiPlan): readonly string[] {
  const edges: readonly string[] = edgeStages;
  return (stages ?? defaultStages).filter((stage) => !edges.includes(stage));
}

function agrees(stages: readonly string[], list: readonly string[]): boolean {
  const inPipeline = stages.filter((stage) => list.includes(stage));
  return list.filter((stage) => stages.includes(stage)).join() === inPipeline.join();
}
