import fc from 'fast-check';
import { withPipelinePolicies } from '../../pipelines/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { pushedPlan, withOnePolicy } from './focused-plans.ts';
import { ending, jobNames, pipelineOf, told } from './outcomes.ts';

/** A policy file that includes the project's own brings its jobs back, as jobs of the policy. */
export const anOverrideLeavesNoProjectJob = law({
  id: 'LAW-PIPELINE-P2',
  title: 'once a policy overrides the project, no job of the project is left',
  source: 'execution policies INV-P2',
  policyType: 'pipeline-execution',
  arbitrary: withOnePolicy(pushedPlan()).map(({ plan, at }) =>
    withPipelinePolicies(plan, (policy, place) => ({
      ...policy,
      includesProject: false,
      ...(place === at ? { strategy: 'override_project_ci', enabled: true, reach: 'everywhere' } : {}),
    })),
  ),
  async check(run, plan) {
    const outcome = await pipelineOf(run, plan);
    if (outcome.result !== 'created') return vacuous(ending(outcome));
    const left = jobNames(outcome, 'project');
    return verdictOf(left.size === 0, ending(outcome), () => `expected no job of the project: ${told(left)}`);
  },
});

/** Two plans that differ in the configuration of the project alone. */
export const anOverriddenConfigurationSaysNothing = law({
  id: 'LAW-PIPELINE-041',
  title: 'what the project configures says nothing once a policy overrides it',
  source: 'PEP-040 and PEP-041',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({ plan: anOverrideLeavesNoProjectJob.arbitrary, other: pushedPlan() }),
  async check(run, { plan, other }) {
    const outcome = await pipelineOf(run, plan);
    const changed = await pipelineOf(run, { ...plan, ci: other.ci });
    return verdictOf(
      JSON.stringify(outcome) === JSON.stringify(changed),
      ending(outcome),
      () => `expected the same pipeline: ${told(jobNames(outcome))}, then ${told(jobNames(changed))}`,
    );
  },
});
