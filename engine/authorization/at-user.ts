import type { User } from '../world/people.ts';
import type { Demand } from './actions/demand.ts';
import type { Caller, UserCaller } from './caller.ts';
import { refusalOfAny } from './composite/each-actor.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, hidden, type Refusal, unauthenticated } from './refusal.ts';
import { rowById } from './rows.ts';
import type { Scene } from './scene.ts';
import { tenantRefusal } from './tenants/tenant-refusal.ts';
import { rotationRefusal } from './tokens/enforcement.ts';
import { mintingRefusal } from './tokens/granular/minting.ts';
import { outsideContainersRefusal, scopesRefusal } from './tokens/limit-refusal.ts';
import { type Asker, actsAsAdmin } from './user-state/administrator.ts';
import { personalCreationBarrier } from './user-state/creations.ts';

interface Attempt {
  readonly caller: Caller;
  readonly demand: Demand;
}

/** Judges an attempt on a user: the own profile, tokens and personal namespace, or somebody else's. */
export function judgeAtUser(scene: Scene, { caller, demand }: Attempt, userId: number): Judgement {
  if (caller.kind === 'visitor') return refused(unauthenticated('a credential is needed'));
  if (caller.kind !== 'user') return refused(forbidden('only users reach users'));
  return { standing: null, refusal: userRefusal(scene, { caller, demand }, userId) };
}

interface UserAttempt {
  readonly caller: UserCaller;
  readonly demand: Demand;
}

function userRefusal(scene: Scene, { caller, demand }: UserAttempt, userId: number): Refusal | null {
  const uncovered = scopesRefusal(scene, caller, demand);
  if (uncovered !== null) return uncovered;
  const target = rowById(scene.world, 'users', userId);
  if (target === undefined) return hidden('not found');
  const { organizationId, username } = target;
  const use = { organizationId, isPublic: false, name: `user ${username}` };
  const foreign = refusalOfAny(scene, { caller, demand }, (user) => tenantRefusal(scene, user, use));
  if (foreign !== null) return foreign;
  const { adminMode } = caller;
  return (
    outsideContainersRefusal(scene, caller, { demand, userId }) ??
    mintingLimit(scene, { caller, demand }) ??
    rotationRefusal(scene, caller, demand) ??
    refusalOfAny(scene, { caller, demand }, (user) => rightsRefusal(scene, { user, adminMode }, { demand, userId }))
  );
}

/** Only fine-grained tokens are held to their own size when they make another. */
function mintingLimit(scene: Scene, { caller, demand }: UserAttempt): Refusal | null {
  const { action } = demand;
  if (action.via !== 'token_creation') return null;
  if (caller.limit.kind === 'granular') return mintingRefusal(scene, caller.limit, action.scopes);
  scene.trace.consult('AUTHZ-PAT-115', false, demand.name, `made by ${caller.limit.kind} credential: not limited`);
  return null;
}

interface Asked {
  readonly demand: Demand;
  readonly userId: number;
}

function rightsRefusal(
  scene: Scene,
  asker: Asker & { readonly user: User },
  { demand, userId }: Asked,
): Refusal | null {
  const { user } = asker;
  const barrier = personalCreationBarrier(scene, user, demand.permissions);
  if (barrier !== null) return forbidden(barrier);
  const open = user.id === userId || demand.permissions.every((one) => one === 'read_user');
  return open || actsAsAdmin(scene, asker) ? null : forbidden(`${demand.name} is for the user alone`);
}
