import type { User } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';
import type { AccessToken } from '../../world/tokens.ts';
import { instanceOf } from '../../world/world.ts';
import type { Limit } from '../caller.ts';
import { forbidden, type Refusal, unauthenticated } from '../refusal.ts';
import { rowById, rowsBy } from '../rows.ts';
import type { Scene } from '../scene.ts';

/** Who a token stands for, before that user is looked at. */
export interface Bearer {
  readonly user: User;
  readonly adminMode: boolean;
  readonly limit: Limit;
  readonly scopedUserId: number | null;
}

interface Presented {
  readonly id: number;
  readonly sudoUserId?: number;
}

/** The bearer of a personal, project or group access token, or why the token is no good. */
export function accessTokenBearer(scene: Scene, { id, sudoUserId }: Presented): Bearer | Refusal {
  const token = rowById(scene.world, 'accessTokens', id);
  const owner = rowById(scene.world, 'users', token?.userId ?? null);
  if (token === undefined || owner === undefined) return unauthenticated('no such token');
  const flaw = flawOf(scene, token) ?? switchOff(scene, token, owner);
  if (flaw !== null) return unauthenticated(flaw);
  const adminMode = token.scopes.includes('admin_mode');
  const bearer = { user: owner, adminMode, limit: limitOf(scene, { token, owner, sudo: false }), scopedUserId: null };
  return sudoUserId === undefined ? bearer : asSudo(scene, { token, owner, sudoUserId });
}

function flawOf({ world, trace }: Scene, token: AccessToken): string | null {
  const subject = `token \`${token.name}\``;
  if (trace.consult('AUTHZ-PAT-006', token.revoked, subject, 'revoked or rotated')) return 'the token is revoked';
  const expired = isReached(token.expiresAt, instanceOf(world).now);
  const because = token.expiresAt === null ? 'it never expires' : `dead from ${token.expiresAt} 00:00 UTC`;
  return trace.consult('AUTHZ-PAT-005', expired, subject, because) ? 'the token is expired' : null;
}

/** Tokens can be switched off for the whole instance, and personal ones for the enterprise users of a group. */
function switchOff({ world, trace }: Scene, token: AccessToken, owner: User): string | null {
  const { accessTokensDisabled } = instanceOf(world);
  if (
    trace.consult('AUTHZ-PAT-009', accessTokensDisabled, `token \`${token.name}\``, 'access tokens of the instance')
  ) {
    return 'access tokens are disabled on the instance';
  }
  if (owner.type === 'service_account') {
    const because = token.expiresAt === null ? 'tokens of service accounts may have no expiry' : 'it expires';
    trace.consult('AUTHZ-PAT-011', token.expiresAt === null, `token \`${token.name}\``, because);
  }
  const enterprise = rowById(world, 'namespaces', owner.type === 'regular' ? owner.provisionedByNamespaceId : null);
  if (enterprise === undefined || token.kind !== 'personal') return null;
  const off = enterprise.personalAccessTokensDisabled;
  const subject = `enterprise user ${owner.name} of \`${enterprise.fullPath}\``;
  return trace.consult('AUTHZ-PAT-010', off, subject) ? 'personal tokens are disabled for enterprise users' : null;
}

interface Held {
  readonly token: AccessToken;
  readonly owner: User;
  readonly sudo: boolean;
}

function limitOf({ world }: Scene, { token, owner, sudo }: Held): Limit {
  if (!token.granular) return { kind: 'legacy', token, owner, sudo };
  const scopes = rowsBy(world, ['granularScopes', 'accessTokenId'], token.id);
  return { kind: 'granular', token, owner, scopes };
}

interface Sudo {
  readonly token: AccessToken;
  readonly owner: User;
  readonly sudoUserId: number;
}

/** Acting as another user: for administrators, and for legacy tokens with the scope for it. */
function asSudo(scene: Scene, { token, owner, sudoUserId }: Sudo): Bearer | Refusal {
  const { world, trace } = scene;
  const subject = `sudo with \`${token.name}\``;
  const may = owner.admin && (token.granular || token.scopes.includes('sudo'));
  trace.consult('AUTHZ-PAT-002', may, subject, 'the scope `sudo` is for administrators');
  if (!may) return forbidden('only administrators act as somebody else, with a token made for it');
  const user = rowById(world, 'users', sudoUserId);
  if (user === undefined) return forbidden('no such user to act as');
  const because = token.granular ? 'the limits of the token stay' : 'a legacy token is unlimited as that user';
  trace.consult('AUTHZ-PAT-116', token.granular, subject, because);
  return { user, adminMode: false, limit: limitOf(scene, { token, owner, sudo: true }), scopedUserId: null };
}
