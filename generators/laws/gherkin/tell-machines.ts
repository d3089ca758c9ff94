import type { ApprovalPolicy, Row, World } from '#engine';
import { accessLevels } from '#fixtures';
import { type Line, note, placeName } from './story.ts';

/** Whether a user is a machine that steps of its own introduce, together with its membership. */
export function isIntroducedAsMachine(world: World, user: Row<'users'>): boolean {
  return machineLines(world, user) !== null;
}

/** Policy bots, bot tokens, and service accounts that steps cannot call by a first name. */
export function tellMachines(world: World): readonly Line[] {
  return world.users.flatMap((user) => machineLines(world, user) ?? []);
}

function machineLines(world: World, user: Row<'users'>): readonly Line[] | null {
  const [member, ...others] = world.members.filter(({ userId }) => userId === user.id);
  if (member === undefined || others.length > 0 || member.projectId === null) return null;
  const project = placeName(world, { projectId: member.projectId, namespaceId: null });
  const role = Object.entries(accessLevels).find(([, level]) => level === member.accessLevel)?.[0] ?? '';
  switch (user.type) {
    case 'security_policy_bot':
      if (user.name !== `Policy bot of ${project}` || role !== 'guest') return null;
      return [
        `"${project}" has a policy bot`,
        ...(user.state === 'blocked' ? [`the policy bot of "${project}" is blocked`] : []),
      ];
    case 'project_bot': {
      const token = world.accessTokens.find(({ userId }) => userId === user.id);
      if (token === undefined || user.name !== `Bot of ${token.name}`) return null;
      return [`"${project}" has the bot token "${token.name}" of a ${role}`];
    }
    case 'service_account':
      return /^[A-Z][a-z]+$/.test(user.name)
        ? null
        : [`the service account "${user.name}" is a ${role} of "${project}"`];
    default:
      return null;
  }
}

/** Whom a policy lets past its protection of branches. */
export function tellBypasses(world: World, { name, bypass_settings: settings = {} }: ApprovalPolicy): readonly Line[] {
  const lets = (whom: string) => `the policy "${name}" lets ${whom} bypass it`;
  const called = (rows: readonly { readonly id: number; readonly name: string }[], id: number) =>
    rows.find((row) => row.id === id)?.name;
  const lists = [
    (settings.users ?? []).map(({ id }) => called(world.users, id)),
    (settings.roles ?? []).map((role) => `the role ${role}`),
    (settings.groups ?? []).map(({ id }) => `the group "${world.namespaces.find((row) => row.id === id)?.path}"`),
    (settings.access_tokens ?? []).map(({ id }) => `the bot token "${called(world.accessTokens, id)}"`),
    (settings.service_accounts ?? []).map(({ id }) => `the service account "${called(world.users, id)}"`),
  ];
  // Each step puts a list in place, so that a longer list has no words.
  return lists.flatMap((list) => {
    const [only, ...others] = list;
    if (only === undefined) return [];
    return others.length === 0 ? [lets(only)] : [note(`the policy "${name}" lets these bypass it: ${list.join(', ')}`)];
  });
}
