import type { Trace } from '../../evidence/trace.ts';
import type { GroupGroupLink, Namespace, Project, ProjectGroupLink } from '../../world/containers.ts';
import { isReached } from '../../world/time.ts';
import { instanceOf } from '../../world/world.ts';
import { capAtGroupLink, capAtProjectLink } from '../custom-roles/cap.ts';
import { customRoleGiven } from '../custom-roles/given.ts';
import { roleWord } from '../roles/role-of-level.ts';
import { rowById, rowsBy } from '../rows.ts';
import { crossesIsolation } from '../tenants/isolation.ts';
import { type AccessPath, describePath, type Grant, type Search } from './access-path.ts';
import { containerOf } from './container.ts';
import { directPaths, minimalAccess } from './memberships.ts';

/** What the groups with which a group is shared give a user: direct members of the invited group only. */
export function groupSharePaths(search: Search, group: Namespace): readonly AccessPath[] {
  const { world } = search;
  return rowsBy(world, linksByGroup, group.id).flatMap((link) => {
    const invited = rowById(world, 'namespaces', link.sharedWithNamespaceId);
    if (invited === undefined || !isUsable(search, { link, from: group, invited })) return [];
    return pathsThroughGroupLink(search, { link, group, invited });
  });
}

const linksByGroup = ['groupGroupLinks', 'sharedNamespaceId'] as const;

/**
 * What the groups with which a project is shared give a user: everybody who has a role in the invited group, also
 * through groups above it or through groups with which it is shared itself.
 */
export function projectSharePaths(search: Search, project: Project): readonly AccessPath[] {
  const { world } = search;
  const links = rowsBy(world, ['projectGroupLinks', 'projectId'], project.id);
  if (links.length === 0 || isLocked(search, project)) return [];
  return links.flatMap((link) => {
    const invited = rowById(world, 'namespaces', link.namespaceId);
    if (invited === undefined || !isUsable(search, { link, from: project, invited })) return [];
    return pathsThroughProjectLink(search, { link, invited });
  });
}

interface GroupLinkUse {
  readonly link: GroupGroupLink;
  readonly group: Namespace;
  readonly invited: Namespace;
}

function pathsThroughGroupLink(search: Search, { link, group, invited }: GroupLinkUse): readonly AccessPath[] {
  const { world, trace } = search;
  const inside = directPaths(search, { kind: 'group', id: invited.id }).filter(isMoreThanMinimal);
  const because = inside.length > 0 ? 'the user is a direct member' : 'the user is no direct member';
  trace.consult(
    'AUTHZ-ROLE-044',
    inside.length > 0,
    `\`${group.fullPath}\` shared with \`${invited.fullPath}\``,
    because,
  );
  const through = `the group share of \`${group.fullPath}\` with \`${invited.fullPath}\``;
  consultServiceAccount(search, through, inside.length > 0);
  const container = containerOf(world, { kind: 'group', id: group.id });
  const grant = { level: link.accessLevel, memberRoleId: link.memberRoleId };
  const maximum = { ...grant, memberRoleId: customRoleGiven(world, grant, { container, userId: null }, trace) };
  return inside.map((path) => capped(path, capAtGroupLink(path, maximum), { maximum, through, trace }));
}

interface ProjectLinkUse {
  readonly link: ProjectGroupLink;
  readonly invited: Namespace;
}

function pathsThroughProjectLink(search: Search, { link, invited }: ProjectLinkUse): readonly AccessPath[] {
  const { trace } = search;
  const inside = groupPaths(search, invited).filter(isMoreThanMinimal);
  const through = `the project share with \`${invited.fullPath}\``;
  const because = inside.length > 0 ? 'the user has a role there' : 'the user has no role there';
  trace.consult('AUTHZ-ROLE-043', inside.length > 0, through, because);
  consultServiceAccount(search, through, inside.length > 0);
  const maximum = { level: link.accessLevel, memberRoleId: null };
  return inside.map((path) => {
    const custom = path.memberRoleId !== null;
    trace.consult('AUTHZ-CUSTOM-011', custom, through, custom ? 'custom roles are not carried' : 'a default role');
    return capped(path, capAtProjectLink(path, maximum), { maximum, through, trace });
  });
}

/** What a user has in a group: as a member of it or of a group above it, or through the shares of one of these. */
export function groupPaths(search: Search, group: Namespace): readonly AccessPath[] {
  const chain = containerOf(search.world, { kind: 'group', id: group.id })?.chain ?? [];
  const paths: AccessPath[] = [];
  for (const ancestor of chain) {
    const direct = directPaths(search, { kind: 'group', id: ancestor.id });
    // Minimal access exists on the group itself only and is never inherited.
    paths.push(...(ancestor.id === group.id ? direct : direct.filter(isMoreThanMinimal)));
    paths.push(...groupSharePaths(search, ancestor));
  }
  return paths;
}

/** An account of software comes in through a share as anybody else does. */
function consultServiceAccount({ world, userId, trace }: Search, through: string, inside: boolean): void {
  const user = rowById(world, 'users', userId);
  if (user?.type === 'service_account')
    trace.consult('AUTHZ-ROLE-052', inside, `service account ${user.username}`, through);
}

interface Cap {
  readonly trace: Trace;
  readonly maximum: Grant;
  readonly through: string;
}

function capped(path: AccessPath, grant: Grant, { maximum, through, trace }: Cap): AccessPath {
  const lowered = grant.level < path.level;
  const subject = `${describePath(path)}, through ${through}`;
  trace.consult('AUTHZ-ROLE-045', lowered, subject, `at most ${roleWord(maximum.level)}`);
  const stripped = path.memberRoleId !== grant.memberRoleId;
  if (path.memberRoleId !== null || maximum.memberRoleId !== null) {
    trace.consult(
      'AUTHZ-CUSTOM-010',
      stripped,
      subject,
      stripped ? 'the custom role is not the own one' : 'the own role stays',
    );
  }
  return { ...grant, source: path.source, how: lowered ? `${subject}, capped at ${roleWord(grant.level)}` : subject };
}

interface Invitation {
  readonly link: { readonly expiresAt: string | null };
  readonly from: { readonly organizationId: number; readonly fullPath: string };
  readonly invited: Namespace;
}

function isUsable({ world, trace }: Search, { link, from, invited }: Invitation): boolean {
  const subject = `share of \`${from.fullPath}\` with \`${invited.fullPath}\``;
  const expired = isReached(link.expiresAt, instanceOf(world).now);
  if (trace.consult('AUTHZ-ROLE-047', expired, subject, link.expiresAt ?? 'it never expires')) return false;
  if (from.organizationId === invited.organizationId) return true;
  const cut = crossesIsolation(world, from.organizationId, invited.organizationId);
  return !trace.consult('AUTHZ-TENANT-005', cut, subject, 'it joins two organizations');
}

/** The lock of the group that holds the project decides; taking it off the group above leaves subgroups as they are. */
function isLocked({ world, trace }: Search, project: Project): boolean {
  const group = rowById(world, 'namespaces', project.namespaceId);
  const locked = group?.shareWithGroupLock ?? false;
  return trace.consult(
    'AUTHZ-ROLE-048',
    locked,
    `project \`${project.fullPath}\``,
    `the lock of \`${group?.fullPath ?? ''}\``,
  );
}

function isMoreThanMinimal(path: AccessPath): boolean {
  return path.level > minimalAccess;
}
