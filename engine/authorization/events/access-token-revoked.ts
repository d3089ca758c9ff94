import type { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, update } from '../../world/change.ts';
import type { World } from '../../world/world.ts';
import { rowById } from '../rows.ts';

/** A token is dead from the moment it is revoked. */
export function accessTokenRevoked(
  world: World,
  { accessTokenId }: Extract<Event, { kind: 'access_token_revoked' }>,
  trace: Trace,
): readonly Change[] {
  const token = rowById(world, 'accessTokens', accessTokenId);
  if (token === undefined) return [];
  trace.consult('AUTHZ-PAT-006', true, `token \`${token.name}\``, 'revoked at once');
  return [update('accessTokens', token.id, { revoked: true })];
}
