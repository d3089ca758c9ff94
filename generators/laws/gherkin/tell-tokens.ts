import type { Row, World } from '#engine';
import { type Line, note, personName, placeName, unusual } from './story.ts';
import { isIntroducedAsMachine } from './tell-machines.ts';

/** Tokens, jobs and allowlists. */
export function tellTokens(world: World): readonly Line[] {
  const machines = new Set(world.users.filter((user) => isIntroducedAsMachine(world, user)).map(({ id }) => id));
  return [
    ...world.accessTokens.filter(({ userId }) => !machines.has(userId)).flatMap((token) => tellToken(world, token)),
    ...world.deployTokens.flatMap((token) => tellDeployToken(world, token)),
    ...world.jobs.flatMap((job) => tellJob(world, job)),
    ...world.jobTokenAllowlistEntries.map((entry) => tellEntry(world, entry)),
    ...world.oauthTokens.flatMap((token) => tellFlow(world, token)),
  ];
}

function tellToken(world: World, token: Row<'accessTokens'>): readonly Line[] {
  const { name, granular, scopes, expiresAt, revoked } = token;
  const owner = personName(world, token.userId);
  const told = ['userId', 'organizationId', 'name', 'scopes', 'granular', 'expiresAt', 'revoked'];
  return [
    granular
      ? `${owner} has the fine-grained token "${name}"`
      : `${owner} has the token "${name}" with the ${scopes.length === 1 ? 'scope' : 'scopes'} "${scopes.join(', ')}"`,
    ...world.granularScopes
      .filter(({ accessTokenId }) => accessTokenId === token.id)
      .map((scope) => tellScope(world, scope, name)),
    ...(expiresAt === null ? [] : [`the token "${name}" expires on ${expiresAt}`]),
    ...(revoked ? [`the token "${name}" was revoked`] : []),
    ...unusual('accessTokens', token, { called: `token "${name}"`, told }),
  ];
}

const granularPlaces = {
  personal_projects: 'in personal projects',
  all_memberships: 'in all memberships',
  user: 'for the user',
  instance: 'on the instance',
} as const;

function tellScope(world: World, scope: Row<'granularScopes'>, name: string): Line {
  const where =
    scope.access === 'selected_memberships' ? `in "${placeName(world, scope)}"` : granularPlaces[scope.access];
  return `the token "${name}" allows "${scope.permissions.join(', ')}" ${where}`;
}

function tellDeployToken(world: World, token: Row<'deployTokens'>): readonly Line[] {
  const { name, scopes, expiresAt, revoked } = token;
  return [
    `"${placeName(world, token)}" has the deploy token "${name}" with the ${scopes.length === 1 ? 'scope' : 'scopes'} "${scopes.join(', ')}"`,
    ...(expiresAt === null ? [] : [`the deploy token "${name}" expires on ${expiresAt}`]),
    ...(revoked ? [note(`the deploy token "${name}" is revoked`)] : []),
  ];
}

function tellJob(world: World, job: Row<'jobs'>): readonly Line[] {
  const [user, project] = [
    personName(world, job.userId),
    placeName(world, { projectId: job.projectId, namespaceId: null }),
  ];
  const human = job.scopedUserId === null ? null : personName(world, job.scopedUserId);
  const told = ['pipelineId', 'projectId', 'name', 'userId', 'scopedUserId', 'status'];
  return [
    human === null
      ? `${user} runs a job in "${project}"`
      : `the account "${user}" runs a job in "${project}" for ${human}`,
    ...(job.status === 'running' ? [] : [note(`the job is ${job.status}`)]),
    ...unusual('jobs', job, { called: `the job in "${project}"`, told }),
  ];
}

function tellEntry(world: World, entry: Row<'jobTokenAllowlistEntries'>): Line {
  const project = placeName(world, { projectId: entry.projectId, namespaceId: null });
  const to = placeName(world, { projectId: entry.targetProjectId, namespaceId: entry.targetNamespaceId });
  if (entry.direction === 'outbound') return `"${project}" names "${to}" as a place for its jobs`;
  if (entry.defaultPermissions) return `"${project}" lets in jobs of "${to}"`;
  if (entry.jobTokenPolicies.length === 0) return `"${project}" lets in jobs of "${to}" without any policy`;
  return `"${project}" lets in jobs of "${to}" with the policies "${entry.jobTokenPolicies.join(', ')}"`;
}

/** The scopes that the token of a flow has in scenarios. */
const flowScopes = JSON.stringify(['ai_workflows', 'mcp']);

function tellFlow(world: World, token: Row<'oauthTokens'>): readonly Line[] {
  const user = personName(world, token.userId);
  const line =
    token.scopedUserId === null
      ? `a flow of "${user}" that is linked to nobody`
      : `${personName(world, token.scopedUserId)} starts a flow of "${user}"`;
  const scopes = JSON.stringify(token.scopes);
  return [
    line,
    ...(scopes === flowScopes ? [] : [note(`the flow: scopes are ${scopes}`)]),
    ...unusual('oauthTokens', token, { called: 'the flow', told: ['userId', 'scopedUserId', 'scopes'] }),
  ];
}
