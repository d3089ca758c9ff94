import type { Demand } from './actions/demand.ts';
import type { Caller, UserCaller } from './caller.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, hidden, type Refusal, unauthenticated } from './refusal.ts';
import { rowById } from './rows.ts';
import type { Scene } from './scene.ts';
import { tenantRefusal } from './tenants/tenant-refusal.ts';
import { mintingRefusal } from './tokens/granular/minting.ts';
import { boundaryRefusal, scopesRefusal } from './tokens/limit-refusal.ts';
import { creationBarrier, personalCreationBarrier } from './user-state/creations.ts';

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
  const foreign = tenantRefusal(scene, caller.user, { organizationId, isPublic: false, name: `user ${username}` });
  if (foreign !== null) return foreign;
  if (caller.limit.kind === 'job') return forbidden('job tokens do not reach users');
  const limited = boundaryRefusal(scene, caller, { demand, container: null, userId, open: false });
  return limited ?? mintingLimit(scene, { caller, demand }) ?? rightsRefusal(scene, { caller, demand }, userId);
}

/** Only fine-grained tokens are held to their own size when they make another. */
function mintingLimit(scene: Scene, { caller, demand }: UserAttempt): Refusal | null {
  const { action } = demand;
  if (action.via !== 'token_creation') return null;
  if (caller.limit.kind === 'granular') return mintingRefusal(scene, caller.limit, action.scopes);
  scene.trace.consult('AUTHZ-PAT-115', false, demand.name, `made by ${caller.limit.kind} credential: not limited`);
  return null;
}

function rightsRefusal(scene: Scene, { caller, demand }: UserAttempt, userId: number): Refusal | null {
  const { user } = caller;
  const barrier = demand.permissions
    .map((one) => creationBarrier(scene, user, one) ?? personalCreationBarrier(scene, user, one))
    .find((reason) => reason !== null);
  if (barrier !== undefined) return forbidden(barrier);
  const own = user.id === userId || user.admin || demand.permissions.every((one) => one === 'read_user');
  return own ? null : forbidden(`${demand.name} is for the user alone`);
}
