import type { Credential } from '../protocol/question.ts';
import type { User } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** The user behind a credential; nobody for deploy tokens, which belong to no user. */
export function actorOf(world: World, credential: Credential): User | undefined {
  const id = userIdOf(world, credential);
  return id === null ? undefined : world.users.find((row) => row.id === id);
}

function userIdOf(world: World, credential: Credential): number | null {
  switch (credential.kind) {
    case 'session':
      return credential.userId;
    case 'access_token':
      return world.accessTokens.find((row) => row.id === credential.id)?.userId ?? null;
    case 'deploy_key':
      return world.deployKeys.find((row) => row.id === credential.id)?.userId ?? null;
    case 'oauth_token':
      return world.oauthTokens.find((row) => row.id === credential.id)?.userId ?? null;
    case 'job_token':
      return world.jobs.find((row) => row.id === credential.jobId)?.userId ?? null;
    case 'anonymous':
    case 'deploy_token':
    case 'unknown_token':
      return null;
  }
}
