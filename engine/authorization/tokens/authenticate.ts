import type { Credential } from '../../protocol/question.ts';
import type { User } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';
import { instanceOf } from '../../world/world.ts';
import type { Demand } from '../actions/demand.ts';
import type { Caller, Limit } from '../caller.ts';
import { humanBehind } from '../composite/human.ts';
import { forbidden, type Refusal, unauthenticated } from '../refusal.ts';
import { rowById } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { refusalOf } from '../user-state/refusal.ts';
import { accessTokenBearer, type Bearer } from './access-token.ts';
import { jobTokenBearer } from './job-token.ts';
import { oauthTokenBearer } from './oauth-token.ts';

/** Who is behind a credential, or why nobody is. */
export function authenticate(scene: Scene, credential: Credential, demand: Demand): Caller | Refusal {
  switch (credential.kind) {
    case 'anonymous':
      return { kind: 'visitor' };
    case 'unknown_token':
      return unauthenticated('no such token');
    case 'session':
      return fromSession(scene, credential);
    case 'access_token':
      return asUser(scene, accessTokenBearer(scene, credential));
    case 'oauth_token':
      return asUser(scene, oauthTokenBearer(scene, credential.id));
    case 'job_token':
      return fromJob(scene, credential.jobId, demand);
    case 'deploy_token':
      return fromDeployToken(scene, credential.id);
    case 'deploy_key':
      return fromDeployKey(scene, credential.id);
  }
}

function fromSession(scene: Scene, session: Extract<Credential, { kind: 'session' }>): Caller | Refusal {
  const user = rowById(scene.world, 'users', session.userId);
  if (user === undefined) return unauthenticated('no such user');
  if (user.type === 'service_account') {
    scene.trace.consult('AUTHZ-ROLE-067', true, `service account ${user.username}`, 'service accounts never sign in');
    return unauthenticated('service accounts do not sign in');
  }
  const limit: Limit = { kind: 'none' };
  return asUser(scene, { user, adminMode: session.adminMode ?? false, limit, scopedUserId: null });
}

/** Looks at the user behind a credential, and at the human behind a composite identity. */
function asUser(scene: Scene, bearer: Bearer | Refusal): Caller | Refusal {
  if ('reason' in bearer) return bearer;
  const refused = usersOf(bearer).find((user) => isRefused(scene, user, bearer.limit));
  if (refused !== undefined) return forbidden(`${refused.name} is refused`);
  const { user, adminMode, limit, scopedUserId } = bearer;
  const behind = humanBehind(scene, user, scopedUserId);
  return 'reason' in behind ? behind : { kind: 'user', user, adminMode, limit, human: behind.human };
}

/** The user that the credential acts as, and its owner where that is somebody else. */
function usersOf({ user, limit }: Bearer): readonly User[] {
  const owner = 'owner' in limit ? limit.owner : user;
  return owner.id === user.id ? [user] : [owner, user];
}

function isRefused(scene: Scene, user: User, limit: Limit): boolean {
  const refusal = refusalOf(user, scene.trace);
  const isToken = limit.kind === 'legacy' || limit.kind === 'granular';
  if (isToken)
    scene.trace.consult('AUTHZ-PAT-007', refusal !== null, `token of ${user.name}`, refusal ?? 'in good standing');
  return refusal !== null;
}

/** Where job tokens are not read, the caller is a visitor; GraphQL turns it away. */
function fromJob(scene: Scene, jobId: number, demand: Demand): Caller | Refusal {
  const { accepted } = demand.jobToken;
  const because = accepted ? 'job tokens are read' : 'job tokens are not read';
  scene.trace.consult('AUTHZ-JOB-018', !accepted, demand.name, because);
  if (accepted) return asUser(scene, jobTokenBearer(scene, jobId));
  return demand.via === 'rest' ? { kind: 'visitor' } : unauthenticated('job tokens are not accepted');
}

function fromDeployToken({ world, trace }: Scene, id: number): Caller | Refusal {
  const token = rowById(world, 'deployTokens', id);
  if (token === undefined) return unauthenticated('no such token');
  const expired = isReached(token.expiresAt, instanceOf(world).now);
  const because = token.expiresAt === null ? 'it never expires' : `dead from ${token.expiresAt} 00:00 UTC`;
  if (trace.consult('AUTHZ-DEPLOY-005', expired, `deploy token \`${token.name}\``, because)) {
    return unauthenticated('the token is expired');
  }
  if (token.revoked) return unauthenticated('the token is revoked');
  return { kind: 'deploy_token', token };
}

function fromDeployKey({ world }: Scene, id: number): Caller | Refusal {
  const key = rowById(world, 'deployKeys', id);
  if (key === undefined) return unauthenticated('no such key');
  return { kind: 'deploy_key', key, user: rowById(world, 'users', key.userId) ?? null };
}
