import type {
  BranchChangeQuestion,
  PipelineQuestion,
  PolicyFileQuestion,
  PushQuestion,
  Question,
  StatusCheckCallQuestion,
  World,
} from '#engine';
import { type Line, personName, placeName } from './story.ts';

/** The When step of a question about pipelines, checks or branches; null where no step asks it. */
export function furtherQuestionWords(world: World, question: Question): Line | null {
  switch (question.kind) {
    case 'pipeline':
      return pipelineWords(world, question);
    case 'scheduled_pipelines':
      return `the scheduler looks at ${projectWords(world, question.projectId)}`;
    case 'status_check_call':
      return callWords(world, question);
    case 'push':
      return pushWords(world, question);
    case 'branch_change':
      return changeWords(world, question);
    case 'policy_file':
      return fileWords(world, question);
    default:
      return null;
  }
}

function fileWords(world: World, { content, ...holder }: PolicyFileQuestion): Line {
  const { projectId, namespaceId } = { projectId: null, namespaceId: null, ...holder };
  const isFor = projectId !== null || namespaceId !== null;
  const where = isFor ? ` for "${placeName(world, { projectId, namespaceId })}"` : '';
  const text = content.trimEnd().replaceAll('"""', '\\"\\"\\"').split('\n');
  const lines = ['"""', ...text, '"""'].map((line) => (line === '' ? '' : `      ${line}`));
  return [`this policy file is checked${where}:`, ...lines].join('\n');
}

function pipelineWords(world: World, { request }: PipelineQuestion): Line | null {
  const { ref, refType, source, userId, mergeRequestId, projectId, ...given } = request;
  const who = personName(world, userId);
  const [extra, ...others] = Object.entries(given);
  if (mergeRequestId !== undefined)
    return extra === undefined ? `${who} starts the pipeline of the merge request` : null;
  const place = `"${ref}" in ${projectWords(world, projectId)}`;
  if (refType === 'tag')
    return extra === undefined && source === 'push' ? `${who} starts a pipeline for the tag ${place}` : null;
  const start = `${who} starts a pipeline for ${place}`;
  if (extra === undefined) return source === 'push' ? start : `${start} from the source ${source}`;
  if (others.length > 0) return null;
  const [key, value] = extra;
  if (key === 'variables' && source === 'web') return `${start} with these variables:${rowsOf(value)}`;
  if (key === 'triggered' && source === 'trigger') return `${start} with a trigger token`;
  if (source !== 'push') return null;
  if (key === 'commitMessage') return `${start} with the commit message "${String(value)}"`;
  if (key === 'pushOptions') return `${start} with the push option "${String(value)}"`;
  return key === 'dotenvVariables' ? `${start} after a job that hands on these variables:${rowsOf(value)}` : null;
}

function rowsOf(variables: unknown): string {
  return Object.entries(variables as Readonly<Record<string, string>>)
    .map(([key, value]) => `\n      | ${key} | ${value} |`)
    .join('');
}

function callWords(world: World, { userId, call }: StatusCheckCallQuestion): Line | null {
  const who = personName(world, userId);
  if (call.operation === 'dispatch') return `the hook event ${call.hookEvent} of the merge request is dispatched`;
  if (userId === null) return null;
  switch (call.operation) {
    case 'list':
      return `${who} asks the API for the status checks of the merge request`;
    case 'view':
      return `${who} looks at the status checks of the merge request`;
    case 'list_of_project':
      return `${who} asks the API for the status checks of ${projectWords(world, call.projectId)}`;
    case 'retry': {
      const name = checkName(world, call.checkId);
      return name === undefined ? null : `${who} tries to retry the status check "${name}"`;
    }
    case 'report': {
      const name = checkName(world, call.checkId);
      const atHead = world.mergeRequests.some(({ headSha }) => headSha === call.sha);
      if (name === undefined || call.status === undefined) return null;
      return `${who} tries to report "${name}" as "${call.status}"${atHead ? '' : ' for an earlier commit'}`;
    }
    default:
      return null;
  }
}

function checkName(world: World, checkId: number): string | undefined {
  return world.externalStatusChecks.find(({ id }) => id === checkId)?.name;
}

function pushWords(world: World, { projectId, branch, credential, force, bypassReason }: PushQuestion): Line | null {
  const who = actorWords(world, credential);
  if (who === null) return null;
  const push = `tries to push to "${branch}" of ${projectWords(world, projectId)}`;
  const person = /^[A-Z]/.test(who);
  if (force) return person && bypassReason === undefined ? `${who} tries to force ${push.slice(9)}` : null;
  if (bypassReason === undefined) return `${who} ${push}`;
  return who.startsWith('the service account') ? null : `${who} ${push} with the bypass reason "${bypassReason}"`;
}

function changeWords(world: World, question: BranchChangeQuestion): Line | null {
  const { operation, branch, projectId, namespaceId, credential } = question;
  const who = actorWords(world, credential);
  if (who === null || who.startsWith('the bot')) return null;
  if (namespaceId !== undefined)
    return `${who} tries to unprotect "${branch}" of the group "${placeName(world, { projectId: null, namespaceId })}"`;
  const place = `"${branch}" of ${projectWords(world, projectId ?? 0)}`;
  if (operation === 'unprotect') return `${who} tries to unprotect ${place}`;
  if (!/^[A-Z]/.test(who)) return null;
  return operation === 'delete'
    ? `${who} tries to delete the branch ${place}`
    : `${who} tries to replace the default branch ${place}`;
}

function actorWords(world: World, credential: PushQuestion['credential']): string | null {
  if (credential.kind === 'access_token')
    return `the bot with the token "${world.accessTokens.find(({ id }) => id === credential.id)?.name}"`;
  if (credential.kind !== 'session') return null;
  const user = world.users.find(({ id }) => id === credential.userId);
  if (user === undefined) return null;
  return user.type === 'service_account' ? `the service account "${user.name}"` : user.name;
}

function projectWords(world: World, projectId: number): string {
  return `"${placeName(world, { projectId, namespaceId: null })}"`;
}
