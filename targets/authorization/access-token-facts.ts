import {
  type AccessToken,
  boundaryOf,
  type Container,
  type Demand,
  instanceOf,
  isReached,
  permissionsAt,
  Trace,
  type User,
  type World,
} from '#engine';
import type { AccessTokenFacts } from './facts.ts';

/** Where a token is used, and for what. */
export interface Use {
  readonly demand: Demand;
  readonly container: Container;
}

/** A token, whose it is, and whom it acts as. */
export interface Presented {
  readonly token: AccessToken;
  readonly owner: User;
  readonly user: User;
  readonly sudo: boolean;
}

/** What a personal, project or group access token is worth, and what a fine-grained one holds at the place of its use. */
export function accessTokenFacts(world: World, { token, owner, user, sudo }: Presented, use: Use): AccessTokenFacts {
  const { kind: tokenKind, revoked, granular, scopes } = token;
  const enterprise = owner.type === 'regular' ? owner.provisionedByNamespaceId : null;
  const group = world.namespaces.find(({ id }) => id === enterprise);
  return {
    kind: 'access_token',
    ...{ tokenKind, revoked, granular, scopes, sudo },
    expired: isReached(token.expiresAt, instanceOf(world).now),
    disabledForEnterprise: tokenKind === 'personal' && (group?.personalAccessTokensDisabled ?? false),
    granted: granular ? grantedAt(world, { token, owner, user, sudo }, use) : [],
  };
}

function grantedAt(world: World, { token, owner, user }: Presented, { demand, container }: Use): readonly string[] {
  const scene = { world, trace: new Trace(), circumstances: new Set<never>() };
  const declared = demand.granular.kind === 'declared' ? demand.granular.boundary : null;
  const scopes = world.granularScopes.filter(({ accessTokenId }) => accessTokenId === token.id);
  const boundary = boundaryOf(declared, { container, userId: user.id });
  return [...permissionsAt(scene, { token, owner, scopes }, boundary)].sort();
}
