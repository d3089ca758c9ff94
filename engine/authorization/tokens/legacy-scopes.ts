import { permissions } from '#catalogue';
import type { User } from '../../world/people.ts';
import type { AccessToken } from '../../world/tokens.ts';
import { instanceOf } from '../../world/world.ts';
import { type Demand, isReading } from '../actions/demand.ts';
import { forbidden, type Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';

type Capability = permissions.ScopeCapability;

/** What a legacy token presents: its scopes, and whether it is a personal one. */
export interface Scopes {
  readonly names: readonly string[];
  readonly personal: boolean;
  readonly administrator: boolean;
}

/** The scopes of an access token. */
export function scopesOf({ scopes, kind }: AccessToken, owner: User): Scopes {
  return { names: scopes, personal: kind === 'personal' || kind === 'impersonation', administrator: owner.admin };
}

/** Why the scopes of a token do not cover what is demanded, or null. */
export function scopeRefusal(scene: Scene, scopes: Scopes, demand: Demand): Refusal | null {
  const { trace, world } = scene;
  const subject = `${demand.name} with the scopes ${scopes.names.join(', ')}`;
  const closed = demand.via === 'registry' && instanceOf(world).externalAuthorization;
  if (demand.via === 'registry')
    trace.consult('AUTHZ-PAT-012', closed, subject, 'external authorization of the instance');
  if (closed) return forbidden('external authorization closes the registry to tokens');
  const covered = coveringScopes(scopes, demand).some((name) => scopes.names.includes(name));
  consultDetails(scene, scopes, demand);
  trace.consult('AUTHZ-PAT-002', covered, subject, `one of ${capabilitiesFor(demand).join(', ')} is needed`);
  trace.consult('AUTHZ-PAT-008', !covered, subject, 'the token itself is good');
  return covered ? null : forbidden(`the scopes of the token do not cover ${demand.name}`);
}

/** The scopes of which one is enough for what is demanded, for a token of that kind with those others beside. */
export function coveringScopes({ names, personal, administrator }: Scopes, demand: Demand): readonly string[] {
  const needed: readonly Capability[] = capabilitiesFor(demand);
  const known: readonly permissions.LegacyScope[] = permissions.legacyScopes;
  return known
    .filter((scope) => administrator || !scope.administratorsOnly)
    .filter((scope) => personal || scope.resourceTokensAlsoNeed.every((other) => names.includes(other)))
    .filter((scope) => [...scope.grants, ...(personal ? scope.personalGrants : [])].some((one) => needed.includes(one)))
    .map(({ name }) => name);
}

/** Capabilities of which one is enough. */
function capabilitiesFor(demand: Demand): readonly Capability[] {
  const { via, method, path } = demand;
  const reading = isReading(demand);
  if (via === 'git') return [reading ? 'git-pull' : 'git-push'];
  if (via === 'registry') return [reading ? 'registry-pull' : 'registry-push'];
  if (!reading) return [...(writingRoutes[`${method} ${path}`] ?? []), 'api-write'];
  if (path === '/user' || path.startsWith('/users')) return ['user-read', 'api-read'];
  if (path.includes('/repository/files/')) return ['repository-files-read', 'api-read'];
  return ['api-read'];
}

const writingRoutes: Readonly<Record<string, readonly Capability[]>> = {
  'POST /personal_access_tokens/self/rotate': ['rotate-itself'],
  'POST /user/runners': ['runner-create'],
};

/** The two footnotes about kinds of token: git with `api`, and the registry. */
function consultDetails({ trace }: Scene, { names, personal }: Scopes, { via, name }: Demand): void {
  const kind = personal ? 'a personal token' : 'a project or group token';
  if (via === 'git' && names.includes('api')) trace.consult('AUTHZ-PAT-003', personal, `${name} with \`api\``, kind);
  const special = names.includes('read_api') || names.includes('write_registry');
  if (via === 'registry' && special) trace.consult('AUTHZ-PAT-004', personal, `${name} with ${names.join(', ')}`, kind);
}
