import type { PipelineRequest } from '../../protocol/question.ts';
import type { World } from '../../world/world.ts';
import type { Variables } from '../ci-config/ci-config.ts';

/** The variables that people define for a pipeline, by where they define them. */
export interface UserVariables {
  /** Handed on by earlier jobs in dotenv artifacts. */
  readonly dotenv: Variables;
  /** In the settings of the groups, the closer group over the farther. */
  readonly groups: Variables;
  readonly project: Variables;
  /** Given with the run: by API, form, schedule or trigger. */
  readonly run: Variables;
}

/** What people have defined for this pipeline. */
export function userVariablesOf(world: World, request: PipelineRequest): UserVariables {
  const project = world.projects.find((row) => row.id === request.projectId);
  const groups = world.namespaces.find((row) => row.id === project?.namespaceId)?.traversalIds ?? [];
  const ofGroups = groups.map((id) => settingsOf(world, (row) => row.namespaceId === id));
  return {
    dotenv: request.dotenvVariables ?? {},
    groups: Object.fromEntries(ofGroups.flatMap((group) => Object.entries(group))),
    project: settingsOf(world, (row) => row.projectId === request.projectId),
    run: request.variables ?? {},
  };
}

/** All of them in their ordinary precedence: the run over the project over the groups over dotenv artifacts. */
export function inPrecedence({ dotenv, groups, project, run }: UserVariables): Variables {
  return { ...dotenv, ...groups, ...project, ...run };
}

function settingsOf(world: World, matches: (row: World['ciVariables'][number]) => boolean): Variables {
  return Object.fromEntries(world.ciVariables.filter(matches).map(({ key, value }) => [key, value]));
}
