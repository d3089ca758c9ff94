import type { EnforcedPolicy, PolicyOf, World } from '#engine';
import { type Line, note } from './story.ts';
import { ciFile, jobsOf, tellPolicyCi, withTable } from './tell-ci.ts';

type PipelinePolicy = PolicyOf<'pipeline_execution_policy'>;
type AnyPolicy = EnforcedPolicy['policy'];

/** A policy that adds the jobs of a CI file, step by step; as it is written where no steps can make it. */
export function tellPipelinePolicy(world: World, container: string, policy: PipelinePolicy): readonly Line[] {
  const [include] = policy.content.include;
  const project = world.projects.find(({ fullPath }) => fullPath === include?.project);
  const file = include && project && ciFile(world, { projectId: project.id, path: include.file });
  if (!file) return [note(`"${container}" is governed by this policy: ${JSON.stringify(policy)}`)];
  const { name, pipeline_config_strategy: strategy } = policy;
  const type = typeof strategy === 'string' ? strategy : strategy.type;
  const word = typeof strategy === 'string' ? undefined : strategy.apply_on_empty_pipeline;
  return [
    withTable(`"${container}" is governed by the ${type} policy "${name}" with these jobs:`, jobsOf(file)),
    ...tellPolicyCi(name, file),
    ...(word === undefined ? [] : [`the policy "${name}" applies ${word} to empty pipelines`]),
    ...(policy.suffix === 'never' ? [`the policy "${name}" never adds a suffix`] : []),
    ...tellVariables(policy),
    ...tellSkipping(world, policy),
    ...tellCommon(world, policy),
  ];
}

/** What any kind of policy may have: it may be disabled, and its scope may name projects. */
export function tellCommon(world: World, { name, enabled, policy_scope: scope }: AnyPolicy): readonly Line[] {
  const listed = scope?.projects?.including ?? [];
  const named = listed.map(({ id }) => world.projects.find((project) => project.id === id)?.path);
  const lines = named.map((path) =>
    path === undefined
      ? note(`the scope of the policy "${name}" includes a project that is not there`)
      : `the scope of the policy "${name}" includes the project "${path}"`,
  );
  const told = JSON.stringify({ projects: { including: listed } });
  const rest =
    scope === undefined || JSON.stringify(scope) === told ? [] : [note(`policy "${name}": ${JSON.stringify(scope)}`)];
  return [...(enabled ? [] : [`the policy "${name}" is disabled`]), ...(scope === undefined ? [] : lines), ...rest];
}

/** Whom a policy lets skip pipelines. */
export function tellSkipping(
  world: World,
  { name, skip_ci: block }: { readonly name: string; readonly skip_ci?: PipelinePolicy['skip_ci'] },
): readonly Line[] {
  if (block === undefined) return [];
  if (block.allowed) return [`the policy "${name}" lets everyone skip pipelines`];
  const [listed, ...others] = block.allowlist?.users ?? [];
  if (listed === undefined) return [`the policy "${name}" lets nobody skip pipelines`];
  const person = world.users.find(({ id }) => id === listed.id)?.name;
  return person === undefined || others.length > 0
    ? [note(`policy "${name}": skip_ci: ${JSON.stringify(block)}`)]
    : [`the policy "${name}" lets only ${person} skip pipelines`];
}

function tellVariables({ name, variables_override: block }: PipelinePolicy): readonly Line[] {
  if (block === undefined) return [];
  const but = block.exceptions ?? [];
  const lets = `the policy "${name}" lets ${block.allowed ? 'all' : 'no'} variables in`;
  return [
    but.length === 0 ? lets : `${lets} but "${but.join(', ')}"`,
    ...(block.dotenv === 'allow_override' ? [`the policy "${name}" lets dotenv artifacts in`] : []),
    ...(block.dotenv === 'respect_policy' ? [note(`policy "${name}": dotenv: respect_policy`)] : []),
  ];
}
