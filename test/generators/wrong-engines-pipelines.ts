import type { PipelineJobOutcome } from '#engine';
import { type Distortion, withRows } from './distorted-target.ts';
import { type Keys, withOutcome, without, withPolicies, withPolicyLists } from './policy-files.ts';
import { type WrongEngines, withJobs } from './wrong-pipelines.ts';

const pipelinePolicies = 'pipeline_execution_policy';
const scanPolicies = 'scan_execution_policy';

/** Mistakes about pipeline execution policies, and the law that must see each. */
export const wrongPipelines: WrongEngines = {
  'a policy job takes the place of a project job of its name': {
    law: 'LAW-PIPELINE-P1',
    wrong: { verdict: (verdict) => withJobs(verdict, (jobs) => jobs.filter((job) => !hasSuffixedTwin(job, jobs))) },
  },
  'an override is an injection': { law: 'LAW-PIPELINE-P2', wrong: { world: withInjections } },
  'an override reads the configuration of the project': { law: 'LAW-PIPELINE-041', wrong: { world: withInjections } },
  'no suffix is added': {
    law: 'LAW-PIPELINE-P3',
    wrong: {
      verdict: (verdict) =>
        withJobs(verdict, (jobs) => jobs.map((job) => ({ ...job, name: job.name.replace(/:policy-.*$/, '') }))),
    },
  },
  'stages come by the alphabet': {
    law: 'LAW-PIPELINE-P4',
    wrong: {
      verdict: (verdict) =>
        withOutcome(verdict, 'pipeline', (outcome) => ({ ...outcome, stages: outcome.stages.toSorted() })),
    },
  },
  'a disabled pipeline policy still counts': {
    law: 'LAW-PIPELINE-P5',
    wrong: { world: (world) => withPolicies(world, pipelinePolicies, (policy) => ({ ...policy, enabled: true })) },
  },
  'the scope of a pipeline policy is forgotten': {
    law: 'LAW-PIPELINE-P6',
    wrong: { world: (world) => withPolicies(world, pipelinePolicies, (policy) => without(policy, 'policy_scope')) },
  },
  'the first policy of a file is the only one': {
    law: 'LAW-PIPELINE-P7',
    wrong: { world: (world) => withPolicyLists(world, pipelinePolicies, (policies) => policies.slice(0, 1)) },
  },
  'one policy that lets people skip is enough': { law: 'LAW-PIPELINE-P8', wrong: { world: withSharedSkipping } },
  'people beat what policies write': {
    law: 'LAW-PIPELINE-P9',
    wrong: {
      world: (world) =>
        withPolicies(world, pipelinePolicies, (policy) => ({ ...policy, variables_override: { allowed: true } })),
    },
  },
  'exceptions for variables are forgotten': {
    law: 'LAW-PIPELINE-P10',
    wrong: {
      world: (world) =>
        withPolicies(world, pipelinePolicies, ({ variables_override: override, ...policy }) =>
          override === undefined ? policy : { ...policy, variables_override: without(override as Keys, 'exceptions') },
        ),
    },
  },
  'policies of groups reach no project': {
    law: 'LAW-PIPELINE-P11',
    wrong: {
      world: (world) => ({
        ...world,
        policyConfigurations: world.policyConfigurations.filter(({ namespaceId }) => namespaceId === null),
      }),
    },
  },
  'a policy that stays away from empty pipelines stays away from all': {
    law: 'LAW-PIPELINE-P12',
    wrong: {
      world: (world) =>
        withPolicyLists(world, pipelinePolicies, (policies) =>
          policies.filter(({ pipeline_config_strategy: strategy }) => !JSON.stringify(strategy).includes('never')),
        ),
    },
  },
  'pipelines of every source take policies': {
    law: 'LAW-PIPELINE-008',
    wrong: {
      verdict: (verdict, _, world) =>
        world.policyFiles.some(({ content }) => content.includes(pipelinePolicies))
          ? withOutcome(verdict, 'pipeline', (outcome) => ({ ...outcome, name: 'of a policy' }))
          : verdict,
    },
  },
  'a policy acts by its name': {
    law: 'LAW-PIPELINE-M05',
    wrong: {
      world: (world) =>
        withPolicyLists(
          withPolicyLists(world, pipelinePolicies, (policies) => policies.filter(isPlainlyNamed)),
          scanPolicies,
          (policies) => policies.filter(isPlainlyNamed),
        ),
    },
  },
};

function hasSuffixedTwin({ name, origin }: PipelineJobOutcome, jobs: readonly PipelineJobOutcome[]): boolean {
  return origin === 'project' && jobs.some((job) => job.name.startsWith(`${name}:policy-`));
}

function withInjections(world: Parameters<NonNullable<Distortion['world']>>[0]): typeof world {
  return withRows(world, 'policyFiles', ({ content }) => ({
    content: content.replaceAll('override_project_ci', 'inject_policy'),
  }));
}

function withSharedSkipping(world: Parameters<NonNullable<Distortion['world']>>[0]): typeof world {
  const anyone = world.policyFiles.some(({ content }) => content.includes('allowed: true'));
  const skip_ci = { allowed: anyone };
  return withPolicies(world, pipelinePolicies, (policy) => ({ ...policy, skip_ci }));
}

function isPlainlyNamed({ name }: Keys): boolean {
  return !String(name).startsWith('Our ');
}
