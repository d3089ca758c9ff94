import fc from 'fast-check';
import { withPipelinePolicies } from '../../pipelines/change-plan.ts';
import { variables } from '../../pipelines/ci-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { pushedPlan, withOnePolicy } from './focused-plans.ts';
import { ending, pipelineOf } from './outcomes.ts';

/** Of policies without a block for variables; one that includes the project's file may take values from there. */
export const policyValuesBeatEverything = law({
  id: 'LAW-PIPELINE-P9',
  title: 'what a policy writes into its jobs stands, whatever people set elsewhere',
  source: 'execution policies INV-P9',
  policyType: 'pipeline-execution',
  arbitrary: fc.record({
    plan: withOnePolicy(pushedPlan()).map(({ plan }) =>
      withPipelinePolicies(plan, (policy) => ({
        ...policy,
        override: null,
        includesProject: false,
        ci: { ...policy.ci, variables: { MODE: 'odd', ...policy.ci.variables } },
      })),
    ),
    run: variables(),
    settings: variables(),
  }),
  async check(run, { plan, ...given }) {
    const changed = {
      ...plan,
      projectVariables: given.settings,
      groupVariables: { MODE: 'slow', LEVEL: 'slow' },
      request: { ...plan.request, variables: given.run, dotenvVariables: { TOKEN: 'slow' } },
    };
    const outcome = await pipelineOf(run, changed);
    const written = new Map(plan.pipelinePolicies.map(({ name, ci }) => [name, ci.variables]));
    const ofPolicies = outcome.jobs.filter(({ origin }) => origin === 'pipeline_execution_policy');
    if (ofPolicies.length === 0) return vacuous(ending(outcome));
    const beaten = ofPolicies.flatMap(({ name, policy, variables: seen }) =>
      Object.entries(written.get(policy ?? '') ?? {})
        .filter(([variable, value]) => seen[variable] !== value)
        .map(([variable, value]) => `${name} sees ${variable} as ${seen[variable]} instead of ${value}`),
    );
    return verdictOf(
      beaten.length === 0,
      ending(outcome),
      () => `expected the values of the policy: ${beaten.join('; ')}`,
    );
  },
});
