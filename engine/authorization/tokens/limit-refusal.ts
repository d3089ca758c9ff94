import type { permissions } from '#catalogue';
import type { Demand } from '../actions/demand.ts';
import type { UserCaller } from '../caller.ts';
import type { Container } from '../levels/container.ts';
import { forbidden, type Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { featureAccess } from '../visibility/features.ts';
import type { Boundary } from './granular/boundary.ts';
import { granularRefusal } from './granular/refusal.ts';
import { scopeRefusal, scopesOf } from './legacy-scopes.ts';
import { oauthScopeRefusal } from './oauth-scopes.ts';

/** Why the scopes of a credential do not cover what is demanded, wherever that is, or null. */
export function scopesRefusal(scene: Scene, caller: UserCaller, demand: Demand): Refusal | null {
  const { limit } = caller;
  if (limit.kind === 'oauth') return oauthScopeRefusal(scene, caller, demand);
  if (limit.kind !== 'legacy' || limit.sudo) return null;
  return scopeRefusal(scene, scopesOf(limit.token, limit.owner), demand);
}

/** Where a fine-grained token is used: what the resource is, if it is a container, and who asks. */
export interface GranularUse {
  readonly demand: Demand;
  readonly container: Container | null;
  readonly userId: number;
}

/** Why a fine-grained token does not open what is demanded there, or null; other credentials pass. */
export function boundaryRefusal(scene: Scene, { limit }: UserCaller, use: GranularUse): Refusal | null {
  if (limit.kind !== 'granular') return null;
  const { granular } = use.demand;
  const declared = granular.kind === 'declared' ? granular.boundary : null;
  return granularRefusal(scene, limit, { demand: use.demand, open: isOpen(use), boundary: boundaryOf(declared, use) });
}

/** Why a credential does not reach users, organizations or the instance, or null. */
export function outsideContainersRefusal(
  scene: Scene,
  caller: UserCaller,
  use: Omit<GranularUse, 'container'>,
): Refusal | null {
  if (caller.limit.kind !== 'job') return boundaryRefusal(scene, caller, { ...use, container: null });
  scene.trace.consult('AUTHZ-JOB-002', false, use.demand.name, 'no endpoint for job tokens leads there');
  return forbidden('job tokens reach projects and groups only');
}

/** True where the target is public and the feature is on for everybody. */
function isOpen({ container, demand: { permissions } }: GranularUse): boolean {
  if (container?.visibility !== 'public') return false;
  return permissions.every((one) => ['everyone', 'public'].includes(featureAccess(container, one)));
}

/** The place that a fine-grained token must hold its permissions at. */
export function boundaryOf(
  declared: permissions.BoundaryType | null,
  { container, userId }: Pick<GranularUse, 'container' | 'userId'>,
): Boundary {
  if (container !== null && declared !== 'user' && declared !== 'instance') return { kind: 'container', container };
  return declared === 'instance' ? { kind: 'instance' } : { kind: 'user', userId };
}
