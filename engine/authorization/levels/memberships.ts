import type { Trace } from '../../evidence/trace.ts';
import type { Member, User } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';
import { instanceOf, type World } from '../../world/world.ts';
import { customRoleGiven } from '../custom-roles/given.ts';
import { roleWord } from '../roles/role-of-level.ts';
import { rowById, rowsBy } from '../rows.ts';
import type { AccessPath, Search } from './access-path.ts';
import { type ContainerRef, containerOf } from './container.ts';

export const minimalAccess = 5;

/** What the direct memberships of a user in one group or project give. */
export function directPaths({ world, userId, trace }: Search, of: ContainerRef): readonly AccessPath[] {
  const here = membershipsIn(world, of, userId);
  // Most people are members of few of the many groups that are asked about.
  if (here.length === 0) return none;
  return here
    .filter((member) => counts(world, member, trace))
    .filter(() => isAllowedHere({ world, userId, trace }, of))
    .map((member) => pathOf({ world, userId, trace }, member, of));
}

const none: readonly never[] = [];

function membershipsIn(world: World, { kind, id }: ContainerRef, userId: number): readonly Member[] {
  const column = kind === 'project' ? 'projectId' : 'namespaceId';
  const own = rowsBy(world, membersByUser, userId);
  return own.some((member) => member[column] === id) ? own.filter((member) => member[column] === id) : none;
}

const membersByUser = ['members', 'userId'] as const;

function pathOf({ world, userId, trace }: Search, member: Member, of: ContainerRef): AccessPath {
  const container = containerOf(world, of);
  const { accessLevel: level, memberRoleId } = member;
  return {
    level,
    memberRoleId: customRoleGiven(world, { level, memberRoleId }, { container, userId }, trace),
    source: container?.fullPath ?? '',
    how: `${roleWord(level)} of \`${container?.fullPath ?? of.id}\``,
  };
}

function counts(world: World, member: Member, trace: Trace): boolean {
  const obstacle = obstacleOf(member, instanceOf(world).now);
  return trace.consult('AUTHZ-ROLE-053', obstacle === null, `membership ${member.id}`, obstacle ?? 'it is active');
}

/** Why a membership does not count at that time, or null. */
export function obstacleOf(member: Member, now: string): string | null {
  if (member.requestedAt !== null) return 'access was requested and not granted yet';
  if (member.state === 'awaiting') return 'the member awaits approval';
  if (isReached(member.expiresAt, now)) return `it expired on ${member.expiresAt}`;
  return null;
}

/** A service account that a group or project provisioned can be a member only inside it. */
function isAllowedHere({ world, userId, trace }: Search, of: ContainerRef): boolean {
  const user = rowById(world, 'users', userId);
  if (user === undefined || user.type !== 'service_account' || isOfInstance(user)) return true;
  const inside = isInsideProvisioner(world, user, of);
  trace.consult(
    'AUTHZ-ROLE-067',
    !inside,
    `service account ${user.username}`,
    'members only inside what provisioned it',
  );
  return inside;
}

function isOfInstance(user: User): boolean {
  return user.provisionedByNamespaceId === null && user.provisionedByProjectId === null;
}

function isInsideProvisioner(world: World, user: User, of: ContainerRef): boolean {
  if (user.provisionedByProjectId !== null) return of.kind === 'project' && of.id === user.provisionedByProjectId;
  return containerOf(world, of)?.chain.some((group) => group.id === user.provisionedByNamespaceId) ?? false;
}
