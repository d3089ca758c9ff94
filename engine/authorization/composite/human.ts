import type { User } from '../../world/people.ts';
import { forbidden, hidden, type Refusal } from '../refusal.ts';
import { rowById } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { crossesIsolation } from '../tenants/isolation.ts';
import { refusalOf } from '../user-state/refusal.ts';

/** The human behind a composite identity, none for other users, or why the identity is worth nothing. */
export function humanBehind(
  scene: Scene,
  user: User,
  scopedUserId: number | null,
): { readonly human: User | null } | Refusal {
  const { world, trace } = scene;
  const subject = `service account ${user.username}`;
  if (!user.compositeIdentityEnforced) {
    if (scopedUserId !== null)
      trace.consult('AUTHZ-DUO-005', true, user.username, 'not composite: the human is ignored');
    return { human: null };
  }
  trace.consult('AUTHZ-DUO-005', false, subject, 'a composite identity');
  const human = rowById(world, 'users', scopedUserId);
  trace.consult('AUTHZ-DUO-004', human !== undefined, subject, 'the credential names the human');
  const cut = human !== undefined && crossesIsolation(world, user.organizationId, human.organizationId);
  if (cut) trace.consult('AUTHZ-TENANT-005', true, subject, 'the human belongs to another organization');
  const linked = human === undefined || cut ? null : human;
  trace.consult('AUTHZ-DUO-002', linked === null, subject, 'without a human everything is denied');
  return linked === null ? hidden('the composite identity is linked to nobody') : standsIn(scene, linked);
}

function standsIn(scene: Scene, human: User): { readonly human: User } | Refusal {
  const refusal = refusalOf(human, scene.trace);
  scene.trace.consult('AUTHZ-DUO-015', refusal !== null, human.name, refusal ?? 'the human is in good standing');
  return refusal === null ? { human } : forbidden(`the human behind the composite identity is refused: ${refusal}`);
}
