import type { Demand } from './actions/demand.ts';
import type { Caller } from './caller.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, type Refusal, unauthenticated } from './refusal.ts';
import type { Scene } from './scene.ts';
import { boundaryRefusal, scopesRefusal } from './tokens/limit-refusal.ts';
import { creationBarrier, personalCreationBarrier } from './user-state/creations.ts';

interface Attempt {
  readonly caller: Caller;
  readonly demand: Demand;
}

/** Judges an attempt on the instance as a whole: anybody creates top-level groups, the rest is for administrators. */
export function judgeAtInstance(scene: Scene, { caller, demand }: Attempt): Judgement {
  if (caller.kind === 'visitor') return refused(unauthenticated('a credential is needed'));
  if (caller.kind !== 'user') return refused(forbidden('only users reach the instance'));
  const { user } = caller;
  const limited =
    scopesRefusal(scene, caller, demand) ??
    boundaryRefusal(scene, caller, { demand, container: null, userId: user.id, open: false });
  if (limited !== null) return refused(limited);
  return { standing: null, refusal: rightsRefusal(scene, { user, admin: isAdmin(scene, caller) }, demand) };
}

function isAdmin({ world }: Scene, { user, adminMode }: Extract<Caller, { kind: 'user' }>): boolean {
  const needsMode = world.instances[0]?.adminMode ?? false;
  return user.admin && (adminMode || !needsMode);
}

interface Asking {
  readonly user: Extract<Caller, { kind: 'user' }>['user'];
  readonly admin: boolean;
}

function rightsRefusal(scene: Scene, { user, admin }: Asking, demand: Demand): Refusal | null {
  const barrier = demand.permissions
    .map((one) => creationBarrier(scene, user, one) ?? personalCreationBarrier(scene, user, one))
    .find((reason) => reason !== null);
  if (barrier !== undefined) return forbidden(barrier);
  const open = demand.permissions.every((one) => one === 'create_top_level_group');
  return open || admin ? null : forbidden(`${demand.name} is for administrators`);
}
