import type { RequestedScope } from '../../../protocol/question.ts';
import type { GranularScope } from '../../../world/tokens.ts';
import { forbidden, type Refusal } from '../../refusal.ts';
import type { Scene } from '../../scene.ts';
import { covering, type GranularToken, scopeContainer } from './boundary.ts';

/** Why a fine-grained token may not create a token with these scopes, or null: the new one must not be wider. */
export function mintingRefusal(scene: Scene, held: GranularToken, wanted: readonly RequestedScope[]): Refusal | null {
  const excess = wanted.flatMap((scope) =>
    scope.permissions.filter((permission) => !isHeld(scene, held, { scope, permission })),
  );
  const subject = `a token made with \`${held.token.name}\``;
  const because = excess.length === 0 ? 'not wider' : `wider by ${excess.join(', ')}`;
  scene.trace.consult('AUTHZ-PAT-115', excess.length > 0, subject, because);
  return excess.length === 0 ? null : forbidden(`a fine-grained token creates no wider token: ${excess.join(', ')}`);
}

interface Wanted {
  readonly scope: RequestedScope;
  readonly permission: string;
}

function isHeld(scene: Scene, { scopes }: GranularToken, { scope, permission }: Wanted): boolean {
  return scopes.some((own) => own.permissions.includes(permission) && coversScope(scene, own, scope));
}

function coversScope({ world, trace }: Scene, own: GranularScope, wanted: RequestedScope): boolean {
  if (own.access === 'all_memberships') {
    const apart = wanted.access === 'user' || wanted.access === 'instance';
    trace.consult(
      'AUTHZ-PAT-106',
      apart,
      `${own.access} for ${wanted.access}`,
      'users and instance are boundaries apart',
    );
    return !apart;
  }
  if (own.access !== wanted.access) return false;
  if (own.access === 'personal_projects') return own.namespaceId === wanted.namespaceId;
  if (own.access !== 'selected_memberships') return true;
  const upper = scopeContainer(world, own);
  const lower = scopeContainer(world, wanted);
  return upper !== undefined && lower !== undefined && covering(upper, lower);
}
