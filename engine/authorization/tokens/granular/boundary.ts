import type { User } from '../../../world/people.ts';
import type { AccessToken, GranularScope } from '../../../world/tokens.ts';
import { isAssignable } from '../../actions/assignable-names.ts';
import { type Container, containerOf } from '../../levels/container.ts';
import { effectiveAccessLevel } from '../../levels/effective-access.ts';
import type { Scene } from '../../scene.ts';

/** Where a demand of a fine-grained token lands. */
export type Boundary =
  | { readonly kind: 'container'; readonly container: Container }
  | { readonly kind: 'user'; readonly userId: number }
  | { readonly kind: 'instance' };

/** A fine-grained token with its scopes and its owner. */
export interface GranularToken {
  readonly token: AccessToken;
  readonly owner: User;
  readonly scopes: readonly GranularScope[];
}

/** The assignable permissions that a token holds at a boundary: those of all its scopes that reach it. */
export function permissionsAt(scene: Scene, held: GranularToken, boundary: Boundary): ReadonlySet<string> {
  const reaching = held.scopes
    .filter((scope) => isValid(scene, held, scope))
    .filter((scope) => reaches(scene, { held, scope }, boundary));
  const subject = `token \`${held.token.name}\` at ${nameOf(boundary)}`;
  scene.trace.consult('AUTHZ-PAT-103', reaching.length > 0, subject, `${reaching.length} scopes reach it`);
  return new Set(reaching.flatMap((scope) => scope.permissions.filter(isAssignable)));
}

/** A boundary as people call it. */
export function nameOf(boundary: Boundary): string {
  if (boundary.kind !== 'container') return boundary.kind === 'user' ? 'the user' : 'the instance';
  return `${boundary.container.kind} \`${boundary.container.fullPath}\``;
}

/** A scope without any known permission, or for another organization than the token's, counts for nothing. */
function isValid({ world, trace }: Scene, { token }: GranularToken, scope: GranularScope): boolean {
  const subject = `a scope of token \`${token.name}\``;
  const unknown = scope.permissions.filter((name) => !isAssignable(name));
  const because = unknown.length === 0 ? 'all names are known' : `unknown: ${unknown.join(', ')}`;
  trace.consult('AUTHZ-PAT-107', unknown.length > 0, subject, because);
  const named = unknown.length < scope.permissions.length;
  if (!trace.consult('AUTHZ-PAT-119', named, subject, 'it names a known permission')) return false;
  const at = scopeContainer(world, scope);
  const sameOrganization = at === undefined || at.organizationId === token.organizationId;
  return trace.consult('AUTHZ-TENANT-003', sameOrganization, subject, 'it stays in the organization of the token');
}

interface ScopeOfToken {
  readonly held: GranularToken;
  readonly scope: GranularScope;
}

function reaches(scene: Scene, { held, scope }: ScopeOfToken, boundary: Boundary): boolean {
  const { trace } = scene;
  const subject = `${scope.access} at ${nameOf(boundary)}`;
  const reached = boundary.kind === 'container' ? reachesContainer(scene, { held, scope }, boundary.container) : null;
  if (reached !== null) return trace.consult('AUTHZ-PAT-102', reached, subject);
  // Memberships stand in for these boundaries in requests, though not when another token is made.
  const memberships = scope.access === 'all_memberships';
  if (memberships) trace.consult('AUTHZ-PAT-106', false, subject, 'memberships count in requests');
  const named = memberships || scope.access === boundary.kind;
  if (boundary.kind !== 'user') return trace.consult('AUTHZ-PAT-102', named, subject);
  const own = boundary.userId === held.owner.id;
  trace.consult('AUTHZ-PAT-105', own, subject, 'a user boundary matches its owner only');
  return trace.consult('AUTHZ-PAT-102', named && own, subject);
}

function reachesContainer(scene: Scene, { held, scope }: ScopeOfToken, container: Container): boolean {
  const { world, trace } = scene;
  switch (scope.access) {
    case 'selected_memberships':
      return isSelected(scene, scope, container);
    case 'personal_projects':
      return container.kind === 'project' && container.chain.at(-1)?.ownerId === held.owner.id;
    case 'all_memberships': {
      const level = effectiveAccessLevel(world, held.owner.id, container);
      const because = level > 0 ? 'the owner is a member' : 'the owner is no member';
      return trace.consult('AUTHZ-PAT-105', level > 0, `all memberships at \`${container.fullPath}\``, because);
    }
    default:
      return false;
  }
}

/** A selected group covers what is below it; a selected project gives nothing at the group. */
function isSelected({ world, trace }: Scene, scope: GranularScope, container: Container): boolean {
  const selected = scopeContainer(world, scope);
  if (selected === undefined) return false;
  const covers = covering(selected, container);
  const subject = `${selected.kind} \`${selected.fullPath}\` selected, ${container.kind} \`${container.fullPath}\` asked`;
  trace.consult('AUTHZ-PAT-104', covers, subject);
  return covers;
}

/** True where one container is the other or above it. */
export function covering(upper: Container, lower: Container): boolean {
  if (upper.kind === 'project') return lower.kind === 'project' && lower.id === upper.id;
  return lower.chain.some((group) => group.id === upper.id);
}

/** The group or project that a scope selects. */
export function scopeContainer(
  world: Scene['world'],
  { namespaceId, projectId }: Pick<GranularScope, 'namespaceId' | 'projectId'>,
): Container | undefined {
  if (projectId !== null) return containerOf(world, { kind: 'project', id: projectId });
  return namespaceId === null ? undefined : containerOf(world, { kind: 'group', id: namespaceId });
}
