import type { DeployToken } from '../../world/tokens.ts';
import { instanceOf } from '../../world/world.ts';
import { type Demand, isReading } from '../actions/demand.ts';
import { isPackageRoute } from '../actions/routes.ts';
import type { Container } from '../levels/container.ts';
import { forbidden, hidden, type Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { featureAccess } from '../visibility/features.ts';

/** Why a deploy token does not open what is demanded, or null. It acts as itself: no user matters. */
export function deployTokenRefusal(scene: Scene, token: DeployToken, asked: Asked): Refusal | null {
  const { demand, container } = asked;
  const subject = `deploy token \`${token.name}\`: ${demand.name}`;
  scene.trace.consult('AUTHZ-DEPLOY-007', true, subject, 'not tied to a user');
  const closed = closedWay(scene, demand, subject);
  if (closed !== null) return closed;
  if (container === undefined) return hidden('not found');
  const reaches = reachesContainer(token, container);
  const where = token.projectId === null ? 'a group token' : 'a project token';
  scene.trace.consult('AUTHZ-DEPLOY-003', reaches, `${subject} at \`${container.fullPath}\``, where);
  if (!reaches) return container.visibility === 'public' ? forbidden('not the own project') : hidden('not found');
  return scopeRefusal(scene, { token, demand, subject }) ?? featureRefusal(container, demand);
}

interface Asked {
  readonly demand: Demand;
  /** Nothing where there is none of that id. */
  readonly container: Container | undefined;
}

/** Only git, the registry and the routes of packages take deploy tokens. */
function closedWay({ world, trace }: Scene, demand: Demand, subject: string): Refusal | null {
  const packages = demand.via === 'rest' && isPackageRoute(demand.path);
  const taken = demand.via === 'git' || demand.via === 'registry' || packages;
  if (!trace.consult('AUTHZ-DEPLOY-002', taken, subject)) return forbidden('deploy tokens do not open the API');
  const closed = instanceOf(world).externalAuthorization && demand.via !== 'registry';
  if (instanceOf(world).externalAuthorization)
    trace.consult('AUTHZ-PAT-012', closed, subject, 'external authorization');
  return closed ? forbidden('external authorization closes git and packages to deploy tokens') : null;
}

/** True where a deploy token belongs to the container, or to a group above it. */
export function reachesContainer({ projectId, namespaceId }: DeployToken, container: Container): boolean {
  if (projectId !== null) return container.kind === 'project' && container.id === projectId;
  return container.chain.some((group) => group.id === namespaceId);
}

interface Scoped {
  readonly token: DeployToken;
  readonly demand: Demand;
  readonly subject: string;
}

function scopeRefusal({ trace }: Scene, { token, demand, subject }: Scoped): Refusal | null {
  const needed = scopesFor(demand);
  const missing = needed.filter((scope) => !token.scopes.includes(scope));
  const because = needed.length === 0 ? 'no scope opens it' : `it needs ${needed.join(' and ')}`;
  const opens = needed.length > 0 && missing.length === 0;
  trace.consult('AUTHZ-DEPLOY-001', opens, subject, because);
  const pushes = demand.via === 'registry' && !isReading(demand);
  if (pushes) trace.consult('AUTHZ-DEPLOY-004', opens, subject, because);
  const virtual = token.scopes.some((scope) => scope.endsWith('_virtual_registry'));
  if (virtual) trace.consult('AUTHZ-DEPLOY-009', !opens, subject, 'virtual registry scopes open no project registry');
  return opens ? null : forbidden(`the deploy token lacks ${missing.join(' and ') || 'a scope for it'}`);
}

/** All scopes of deploy tokens that are needed; none where no scope would do. */
export function scopesFor(demand: Demand): readonly string[] {
  const reading = isReading(demand);
  if (demand.via === 'git') return reading ? ['read_repository'] : [];
  if (demand.via === 'registry') return reading ? ['read_registry'] : ['read_registry', 'write_registry'];
  return reading ? ['read_package_registry'] : ['write_package_registry'];
}

function featureRefusal(container: Container, { permissions: [permission = ''] }: Demand): Refusal | null {
  return featureAccess(container, permission) === 'disabled' ? forbidden('the feature is disabled') : null;
}
