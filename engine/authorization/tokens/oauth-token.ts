import { later, secondsOf } from '../../world/time.ts';
import { instanceOf } from '../../world/world.ts';
import { type Refusal, unauthenticated } from '../refusal.ts';
import { rowById } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { Bearer } from './access-token.ts';

const lifetimeSeconds = 2 * 60 * 60;

/** The bearer of an OAuth token, with the human that its dynamic scope names, or why the token is no good. */
export function oauthTokenBearer({ world, trace }: Scene, id: number): Bearer | Refusal {
  const token = rowById(world, 'oauthTokens', id);
  const owner = rowById(world, 'users', token?.userId ?? null);
  if (token === undefined || owner === undefined) return unauthenticated('no such token');
  const end = later(token.createdAt, lifetimeSeconds);
  const over = secondsOf(instanceOf(world).now) >= secondsOf(end);
  if (trace.consult('AUTHZ-DUO-013', over, `OAuth token of ${owner.username}`, `it lives until ${end}`)) {
    return unauthenticated('the token is expired');
  }
  if (token.revoked) return unauthenticated('the token is revoked');
  return { user: owner, adminMode: false, limit: { kind: 'oauth', token, owner }, scopedUserId: token.scopedUserId };
}
