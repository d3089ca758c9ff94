import type { PipelineRequest } from '../../protocol/question.ts';
import type { MergeRequest } from '../../world/repository.ts';
import type { World } from '../../world/world.ts';
import type { Variables } from '../ci-config/ci-config.ts';

/** The variables that the platform itself sets for a pipeline, as far as conditions and includes look at them. */
export function predefinedVariables(world: World, request: PipelineRequest): Variables {
  return {
    ...projectVariables(world, request),
    ...commitVariables(world, request),
    ...mergeRequestVariables(world, request),
    CI: 'true',
    GITLAB_CI: 'true',
    CI_PIPELINE_SOURCE: request.source,
    ...(request.triggered === true ? { CI_PIPELINE_TRIGGERED: 'true' } : {}),
    ...userVariables(world, request),
  };
}

/** A merge request pipeline belongs to the merge request, not to its branch. */
export function isMergeRequestPipeline({ source, mergeRequestId }: PipelineRequest): boolean {
  return source === 'merge_request_event' || (source === 'external_pull_request_event' && mergeRequestId !== undefined);
}

/** The open merge requests that have the branch of a pipeline as their source. */
export function openMergeRequests(world: World, { projectId, ref, refType }: PipelineRequest): readonly MergeRequest[] {
  if (refType === 'tag') return [];
  return world.mergeRequests.filter(
    (row) => row.state === 'opened' && row.sourceProjectId === projectId && row.sourceBranch === ref,
  );
}

function projectVariables(world: World, { projectId }: PipelineRequest): Variables {
  const project = world.projects.find((row) => row.id === projectId);
  if (project === undefined) return {};
  const namespace = project.fullPath.split('/').slice(0, -1).join('/');
  return {
    CI_PROJECT_ID: String(project.id),
    CI_PROJECT_NAME: project.path,
    CI_PROJECT_PATH: project.fullPath,
    CI_PROJECT_NAMESPACE: namespace,
    CI_PROJECT_ROOT_NAMESPACE: namespace.split('/')[0] ?? namespace,
    CI_PROJECT_VISIBILITY: project.visibility,
    CI_CONFIG_PATH: project.ciConfigPath,
    CI_DEFAULT_BRANCH: project.defaultBranch ?? '',
  };
}

function commitVariables(world: World, request: PipelineRequest): Variables {
  const { projectId, ref, refType, commitMessage } = request;
  const branch = world.branches.find((row) => row.projectId === projectId && row.name === ref);
  const title = commitMessage?.split('\n')[0];
  return {
    CI_COMMIT_REF_NAME: ref,
    ...(branch === undefined || refType === 'tag' ? {} : { CI_COMMIT_SHA: branch.sha }),
    ...(refType === 'branch' && !isMergeRequestPipeline(request) ? { CI_COMMIT_BRANCH: ref } : {}),
    ...(refType === 'tag' ? { CI_COMMIT_TAG: ref } : {}),
    ...(commitMessage === undefined ? {} : { CI_COMMIT_MESSAGE: commitMessage }),
    ...(title === undefined ? {} : { CI_COMMIT_TITLE: title }),
  };
}

function mergeRequestVariables(world: World, request: PipelineRequest): Variables {
  const open = openMergeRequests(world, request)
    .map(({ projectId, iid }) => `${world.projects.find((row) => row.id === projectId)?.fullPath ?? projectId}!${iid}`)
    .join(',');
  const listed: Variables = open === '' ? {} : { CI_OPEN_MERGE_REQUESTS: open };
  const row = world.mergeRequests.find(({ id }) => id === request.mergeRequestId);
  if (row === undefined || !isMergeRequestPipeline(request)) return listed;
  return {
    ...listed,
    CI_MERGE_REQUEST_IID: String(row.iid),
    CI_MERGE_REQUEST_TITLE: row.title,
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: row.sourceBranch,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: row.targetBranch,
  };
}

function userVariables(world: World, { userId }: PipelineRequest): Variables {
  const user = world.users.find((row) => row.id === userId);
  return user === undefined ? {} : { GITLAB_USER_LOGIN: user.username };
}
