import type { PipelineRequest } from '../../protocol/question.ts';
import type { Project } from '../../world/containers.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { canReadProject } from '../access/can-read-project.ts';
import type { CiConfig, ReadCiConfig } from '../ci-config/ci-config.ts';
import { type FetchFile, includeFiles } from '../ci-config/include-files.ts';
import { readCiConfig } from '../ci-config/read-ci-config.ts';
import { repositoryFile } from '../ci-config/repository-file.ts';
import { predefinedVariables } from '../variables/predefined-variables.ts';
import { inPrecedence, userVariablesOf } from '../variables/user-variables.ts';

export const configSources = [
  'repository_source',
  'auto_devops_source',
  'security_policies_default_source',
  'pipeline_execution_policy_forced',
] as const;
export type ConfigSource = (typeof configSources)[number];

/** The project's CI configuration at the ref of the pipeline, or null where it has none. */
export function readProjectConfig(
  world: World,
  request: PipelineRequest,
): (ReadCiConfig & { readonly source: ConfigSource }) | null {
  const project = world.projects.find((row) => row.id === request.projectId);
  if (project === undefined) return null;
  const path = project.ciConfigPath;
  if (repositoryFile(world, { projectId: project.id, path, ref: request.ref }) === null)
    return autoDevops(world, project);
  const variables = { ...predefinedVariables(world, request), ...inPrecedence(userVariablesOf(world, request)) };
  const fetch = projectFiles(world, request);
  const included = includeFiles({ project: project.fullPath, path, ref: request.ref }, { fetch, variables });
  if (included.errors.length > 0) return { source: 'repository_source', valid: false, errors: included.errors };
  return { source: 'repository_source', ...readCiConfig(included.content) };
}

function projectFiles(world: World, { projectId, userId }: PipelineRequest): FetchFile {
  return ({ project: fullPath, path, ref }) => {
    const project = world.projects.find((row) => row.fullPath === fullPath);
    const readable = project !== undefined && (project.id === projectId || canReadProject(world, userId, project.id));
    if (!readable) return { found: false, error: `project \`${fullPath}\` not found or access denied` };
    const text = repositoryFile(world, { projectId: project.id, path, ref });
    return text === null
      ? { found: false, error: `project \`${fullPath}\` has no file \`${path}\`` }
      : { found: true, text };
  };
}

/** The template of the platform comes down to a build and a test as far as policies can tell. */
function autoDevops(
  world: World,
  { autoDevopsEnabled }: Project,
): { readonly source: ConfigSource; readonly valid: true; readonly config: CiConfig } | null {
  if (!autoDevopsEnabled && !instanceOf(world).autoDevopsEnabled) return null;
  const job = { script: ['auto-devops'] };
  const read = readCiConfig({ build: { ...job, stage: 'build' }, test: { ...job, stage: 'test' } });
  return read.valid ? { source: 'auto_devops_source', ...read } : null;
}
