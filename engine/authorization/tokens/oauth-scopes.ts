import type { permissions } from '#catalogue';
import type { Demand } from '../actions/demand.ts';
import type { UserCaller } from '../caller.ts';
import { forbidden, type Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { scopeRefusal } from './legacy-scopes.ts';

/** The scopes of the tokens of flows. */
export const flowScopes = ['ai_workflows', 'mcp'] as const;

/** Why the scopes of an OAuth token do not cover what is demanded, or null. */
export function oauthScopeRefusal(scene: Scene, caller: UserCaller, demand: Demand): Refusal | null {
  if (caller.limit.kind !== 'oauth') return null;
  const { scopes } = caller.limit.token;
  const ofFlow = scopes.some(isFlowScope);
  const others = scopes.filter((scope) => !isFlowScope(scope));
  const composite = caller.human !== null;
  const legacy = { names: others, personal: true, administrator: caller.user.admin };
  if (!ofFlow && !composite) return scopeRefusal(scene, legacy, demand);
  const open = opens(scopes, demand);
  const because = `${demand.method} with ${scopes.join(', ')}`;
  if (scene.trace.consult('AUTHZ-DUO-008', open, demand.name, because)) return null;
  // A flow's token is limited to the scopes of flows, whatever else it lists.
  return composite || others.length === 0
    ? forbidden(`the scopes of the flow do not open ${demand.name}`)
    : scopeRefusal(scene, legacy, demand);
}

function isFlowScope(scope: string): boolean {
  return flowScopes.some((one) => one === scope);
}

/** True where some of these scopes of a flow opens what is demanded. */
export function opens(scopes: readonly string[], demand: Demand): boolean {
  if (!['ability', 'graphql', 'rest'].includes(demand.via)) return false;
  const { path, method } = demand;
  if (scopes.includes('mcp') && /\/pipelines?(\/|$)/.test(path)) return ['GET', 'POST', 'DELETE'].includes(method);
  return scopes.includes('ai_workflows') && methodsFor(path).includes(method);
}

/** Data: what `ai_workflows` opens, by the part of the API; other parts share a helper that never deletes. */
function methodsFor(path: string): readonly permissions.HttpMethod[] {
  if (path.startsWith('/ai/duo_workflows')) return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
  if (/\/notes(\/|$)/.test(path)) return ['GET', 'HEAD', 'POST'];
  if (/\/pipelines?(\/|$)/.test(path)) return ['GET', 'HEAD'];
  return ['GET', 'HEAD', 'POST', 'PUT'];
}
