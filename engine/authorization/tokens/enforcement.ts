import { isReached } from '../../world/time.ts';
import { instanceOf } from '../../world/world.ts';
import type { Demand } from '../actions/demand.ts';
import type { UserCaller } from '../caller.ts';
import { type Container, rootOf } from '../levels/container.ts';
import { forbidden, type Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';

/**
 * Why a legacy token is kept out of a hierarchy that asks for fine-grained ones, or null. The SaaS offering cuts legacy
 * tokens off from a date on; an instance of one's own stops making them, and those that exist live on.
 */
export function enforcementRefusal(scene: Scene, { limit }: UserCaller, use: Use): Refusal | null {
  if (limit.kind !== 'legacy') return null;
  const { world, trace } = scene;
  const { deployment, now, granularTokensEnforced } = instanceOf(world);
  const subject = `legacy token \`${limit.token.name}\` in \`${use.container.fullPath}\``;
  if (deployment !== 'saas') {
    if (granularTokensEnforced)
      trace.consult('AUTHZ-PAT-118', true, subject, 'existing legacy tokens work until they expire');
    return null;
  }
  const from = rootOf(use.container)?.granularTokensRequiredFrom ?? null;
  if (from === null) return null;
  const enforced = isReached(from, now);
  trace.consult('AUTHZ-PAT-117', enforced, subject, `fine-grained tokens are required from ${from}`);
  return enforced ? forbidden(`a fine-grained token is required: ${neededFor(use)}`) : null;
}

/** Why a legacy token is not rotated, or null: an instance of one's own that asks for fine-grained ones stops that. */
export function rotationRefusal({ world, trace }: Scene, { limit }: UserCaller, demand: Demand): Refusal | null {
  if (limit.kind !== 'legacy' || !demand.permissions.includes('rotate_personal_access_token')) return null;
  const { deployment, granularTokensEnforced } = instanceOf(world);
  const stopped = deployment !== 'saas' && granularTokensEnforced;
  const because = stopped ? 'legacy tokens are made no more' : 'legacy tokens are still made';
  return trace.consult('AUTHZ-PAT-118', stopped, `rotating \`${limit.token.name}\``, because)
    ? forbidden('legacy tokens are not rotated: make a fine-grained one')
    : null;
}

interface Use {
  readonly demand: Demand;
  readonly container: Container;
}

function neededFor({ demand: { granular }, container }: Use): string {
  const needed = granular.kind === 'declared' ? granular.permissions.join(', ') : 'a permission';
  return `${needed} on ${container.kind} \`${container.fullPath}\``;
}
