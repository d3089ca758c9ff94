import {
  type Credential,
  type Demand,
  deployTokenReaches,
  instanceOf,
  isReached,
  later,
  secondsOf,
  type User,
  type World,
} from '#engine';
import { accessTokenFacts, type Use } from './access-token-facts.ts';
import type { CredentialFacts } from './facts.ts';
import { jobFacts } from './job-facts.ts';

/** The scopes that a token presents, and whether it is one of a person. */
export interface HeldScopes {
  readonly names: readonly string[];
  readonly personal: boolean;
}

/** Who is behind a credential, whatever it is worth. */
export interface Bearer {
  readonly user: User | null;
  readonly human: User | null;
  /** Where the credential acts as somebody else. */
  readonly owner: User | null;
  readonly adminMode: boolean;
  readonly scopes: HeldScopes;
  readonly credential: CredentialFacts;
}

/** Reads a credential and whom it stands for; one that no row has stands for nobody. */
export function bearerOf(world: World, credential: Credential, use: Use): Bearer {
  switch (credential.kind) {
    case 'anonymous':
      return { ...nobody, credential: { kind: 'anonymous' } };
    case 'unknown_token':
      return nobody;
    case 'session':
      return ofSession(world, credential);
    case 'access_token':
      return ofAccessToken(world, credential, use);
    case 'oauth_token':
      return ofOauthToken(world, credential.id);
    case 'job_token':
      return use.demand.jobToken.accepted ? ofJob(world, credential.jobId, use) : unread(use.demand);
    case 'deploy_token':
      return ofDeployToken(world, credential.id, use);
    case 'deploy_key':
      return ofDeployKey(world, credential.id, use);
  }
}

const nobody: Bearer = {
  user: null,
  human: null,
  owner: null,
  adminMode: false,
  scopes: { names: [], personal: true },
  credential: { kind: 'unknown' },
};

function ofSession(world: World, { userId, adminMode = false }: Extract<Credential, { kind: 'session' }>): Bearer {
  const user = userOf(world, userId);
  return user === null ? nobody : { ...nobody, user, adminMode, credential: { kind: 'session' } };
}

function ofAccessToken(
  world: World,
  { id, sudoUserId }: Extract<Credential, { kind: 'access_token' }>,
  use: Use,
): Bearer {
  const token = world.accessTokens.find((one) => one.id === id);
  const owner = userOf(world, token?.userId ?? null);
  if (token === undefined || owner === null) return nobody;
  const user = sudoUserId === undefined ? owner : userOf(world, sudoUserId);
  const sudo = sudoUserId !== undefined;
  return {
    ...{ user, human: null, owner: sudo ? owner : null },
    adminMode: !sudo && token.scopes.includes('admin_mode'),
    scopes: { names: token.scopes, personal: token.kind === 'personal' || token.kind === 'impersonation' },
    credential: accessTokenFacts(world, { token, owner, user: user ?? owner, sudo }, use),
  };
}

const oauthLifetimeSeconds = 2 * 60 * 60;

function ofOauthToken(world: World, id: number): Bearer {
  const token = world.oauthTokens.find((one) => one.id === id);
  const user = userOf(world, token?.userId ?? null);
  if (token === undefined || user === null) return nobody;
  const { revoked, scopes, createdAt, scopedUserId } = token;
  const end = secondsOf(later(createdAt, oauthLifetimeSeconds));
  const expired = secondsOf(instanceOf(world).now) >= end;
  return {
    ...nobody,
    user,
    human: humanOf(world, user, scopedUserId),
    scopes: { names: scopes, personal: true },
    credential: { kind: 'oauth_token', revoked, expired, scopes },
  };
}

function ofJob(world: World, jobId: number, use: Use): Bearer {
  const job = world.jobs.find((one) => one.id === jobId);
  const user = userOf(world, job?.userId ?? null);
  if (job === undefined || user === null) return nobody;
  const human = humanOf(world, user, job.retriedByHuman ? null : job.scopedUserId);
  return { ...nobody, user, human, credential: jobFacts(world, job, use.container) };
}

/** Where job tokens are not read, the caller of a route is a visitor; other ways turn it away. */
function unread({ via }: Demand): Bearer {
  return { ...nobody, credential: { kind: via === 'rest' ? 'anonymous' : 'unknown' } };
}

function ofDeployToken(world: World, id: number, { container }: Use): Bearer {
  const token = world.deployTokens.find((one) => one.id === id);
  if (token === undefined) return nobody;
  const { revoked, scopes } = token;
  const expired = isReached(token.expiresAt, instanceOf(world).now);
  const reaches = deployTokenReaches(token, container);
  return { ...nobody, credential: { kind: 'deploy_token', revoked, expired, scopes, reaches } };
}

function ofDeployKey(world: World, id: number, { container }: Use): Bearer {
  const key = world.deployKeys.find((one) => one.id === id);
  if (key === undefined) return nobody;
  const ownProject = container.kind === 'project' && container.id === key.projectId;
  return { ...nobody, credential: { kind: 'deploy_key', ownProject, canPush: key.canPush } };
}

/** The human that a composite identity is limited to; other users have none, whatever the credential names. */
function humanOf(world: World, user: User, scopedUserId: number | null): User | null {
  return user.compositeIdentityEnforced ? userOf(world, scopedUserId) : null;
}

function userOf(world: World, id: number | null): User | null {
  return id === null ? null : (world.users.find((user) => user.id === id) ?? null);
}
