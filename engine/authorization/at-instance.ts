import type { User } from '../world/people.ts';
import type { Demand } from './actions/demand.ts';
import type { Caller } from './caller.ts';
import { refusalOfAny } from './composite/each-actor.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, type Refusal, unauthenticated } from './refusal.ts';
import type { Scene } from './scene.ts';
import { outsideContainersRefusal, scopesRefusal } from './tokens/limit-refusal.ts';
import { type Asker, actsAsAdmin } from './user-state/administrator.ts';
import { personalCreationBarrier } from './user-state/creations.ts';

interface Attempt {
  readonly caller: Caller;
  readonly demand: Demand;
}

/** Judges an attempt on the instance as a whole: anybody creates top-level groups, the rest is for administrators. */
export function judgeAtInstance(scene: Scene, { caller, demand }: Attempt): Judgement {
  if (caller.kind === 'visitor') return refused(unauthenticated('a credential is needed'));
  if (caller.kind !== 'user') return refused(forbidden('only users reach the instance'));
  const { user, adminMode } = caller;
  const limited =
    scopesRefusal(scene, caller, demand) ?? outsideContainersRefusal(scene, caller, { demand, userId: user.id });
  if (limited !== null) return refused(limited);
  const refusal = refusalOfAny(scene, { caller, demand }, (one) =>
    rightsRefusal(scene, { user: one, adminMode }, demand),
  );
  return { standing: null, refusal };
}

function rightsRefusal(scene: Scene, asker: Asker & { readonly user: User }, demand: Demand): Refusal | null {
  const { user } = asker;
  const barrier = personalCreationBarrier(scene, user, demand.permissions);
  if (barrier !== null) return forbidden(barrier);
  const open = demand.permissions.every((one) => one === 'create_top_level_group');
  return open || actsAsAdmin(scene, asker) ? null : forbidden(`${demand.name} is for administrators`);
}
