import type { Row, World } from '#engine';
import { accessLevels, userTraits } from '#fixtures';
import { type Line, note, personName, placeName, unusual } from './story.ts';
import { isIntroducedAsMachine } from './tell-machines.ts';

/** People with what they are, their memberships, and what groups share with one another. */
export function tellPeople(world: World): readonly Line[] {
  const machines = new Set(world.users.filter((user) => isIntroducedAsMachine(world, user)).map(({ id }) => id));
  return [
    ...world.memberRoles.flatMap((role) => tellCustomRole(world, role)),
    ...world.users.filter(({ id }) => !machines.has(id)).flatMap((user) => tellUser(world, user)),
    ...world.members
      .filter(({ userId }) => userId === null || !machines.has(userId))
      .map((member) => tellMember(world, member)),
    ...world.projectGroupLinks.map((link) => {
      const [project, group] = [
        placeName(world, { projectId: link.projectId, namespaceId: null }),
        placeName(world, { projectId: null, namespaceId: link.namespaceId }),
      ];
      return `the project "${project}" is shared with "${group}" as ${roleWord(link.accessLevel)}${until(link)}`;
    }),
    ...world.groupGroupLinks.map((link) => tellGroupShare(world, link)),
    ...world.groupBans.map(
      (ban) => `${personName(world, ban.userId)} is banned from "${placeName(world, { projectId: null, ...ban })}"`,
    ),
  ];
}

function tellUser(world: World, user: Row<'users'>): readonly Line[] {
  const { name, type } = user;
  const traits = Object.entries(userTraits).filter(([, columns]) =>
    Object.entries(columns).every(([column, value]) => user[column as keyof Row<'users'>] === value),
  );
  const told = [
    'username',
    'name',
    'type',
    'organizationId',
    'compositeIdentityEnforced',
    ...traits.flatMap(([, columns]) => Object.keys(columns)),
  ];
  const organization = world.organizations.find(({ id }) => id === user.organizationId);
  return [
    introduction(user),
    ...(['regular', 'service_account', 'security_policy_bot'].includes(type) ? [] : [note(`${name} is a ${type}`)]),
    ...traits
      .filter(([words]) => type !== 'service_account' || words !== 'external')
      .map(([words]) => `${name} is ${words}`),
    ...(organization === undefined || organization.id === 1
      ? []
      : [`${name} belongs to the organization "${organization.path}"`]),
    ...unusual('users', user, { called: name, told }),
  ];
}

/** The step that introduces a person or an account. */
export function introduction({ name, type, compositeIdentityEnforced }: Row<'users'>): Line {
  if (type === 'service_account') return `a ${compositeIdentityEnforced ? 'composite ' : ''}service account "${name}"`;
  if (type === 'security_policy_bot') return `a security policy bot "${name}"`;
  return `${name} is a user`;
}

function tellCustomRole(world: World, role: Row<'memberRoles'>): readonly Line[] {
  const of =
    role.namespaceId === null
      ? 'the instance'
      : `"${placeName(world, { projectId: null, namespaceId: role.namespaceId })}"`;
  return [
    `the custom role "${role.name}" of ${of} adds "${role.permissions.join(', ')}" to ${roleWord(role.baseAccessLevel)}`,
  ];
}

function tellMember(world: World, member: Row<'members'>): Line {
  const [name, of] = [personName(world, member.userId), placeName(world, member)];
  const role = roleWord(member.accessLevel);
  if (member.userId === null) return note(`${member.inviteEmail} is invited to be ${role} of "${of}"`);
  if (member.requestedAt !== null) return `${name} has asked to be ${an(role)} of "${of}"`;
  if (member.state === 'awaiting') return `${name} awaits approval as ${an(role)} of "${of}"`;
  const custom = world.memberRoles.find(({ id }) => id === member.memberRoleId);
  if (custom !== undefined && member.expiresAt === null)
    return `${name} has the custom role "${custom.name}" in "${of}"`;
  return `${name} is ${an(role)} of "${of}"${until(member)}`;
}

function tellGroupShare(world: World, link: Row<'groupGroupLinks'>): Line {
  const group = placeName(world, { projectId: null, namespaceId: link.sharedNamespaceId });
  const invited = placeName(world, { projectId: null, namespaceId: link.sharedWithNamespaceId });
  const custom = world.memberRoles.find(({ id }) => id === link.memberRoleId);
  const as = custom === undefined ? roleWord(link.accessLevel) : `the custom role "${custom.name}"`;
  return `the group "${group}" is shared with "${invited}" as ${as}${until(link)}`;
}

/** The role of an access level. */
export function roleWord(level: number): string {
  return Object.entries(accessLevels).find(([, value]) => value === level)?.[0] ?? `level ${level}`;
}

function an(role: string): string {
  return `${role.startsWith('o') ? 'an' : 'a'} ${role}`;
}

function until({ expiresAt }: { readonly expiresAt: string | null }): string {
  return expiresAt === null ? '' : ` until ${expiresAt}`;
}
