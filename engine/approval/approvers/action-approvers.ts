import { approvingRoles } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { RequireApprovalAction } from '../../policies/index.ts';
import { groupsAbove } from '../../scope/index.ts';
import type { Namespace } from '../../world/containers.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';
import { grantsApproval } from './custom-role.ts';
import { directMembers, type ProjectTeam } from './project-team.ts';

export interface ApproverSearch {
  readonly action: RequireApprovalAction;
  readonly team: ProjectTeam;
  readonly subject: string;
}

/** The ids of everybody whom an action names, by any of its lists; each of them counts like the others. */
export function actionApprovers(
  context: MergeRequestContext,
  search: ApproverSearch,
  trace: Trace,
): ReadonlySet<number> {
  const users = namedUsers(context, search, trace);
  const groups = namedGroups(context, search, trace).flatMap(({ id }) => directMembers(context, id));
  const roles = roleHolders(context, search, trace);
  const lists = [users, groups, roles].filter((list) => list.length > 0).length;
  trace.consult('MRAP-115', lists > 1, search.subject, `${lists} lists of approvers pooled`);
  return new Set([...users, ...groups, ...roles]);
}

function namedUsers(
  { world }: MergeRequestContext,
  { action, team, subject }: ApproverSearch,
  trace: Trace,
): readonly number[] {
  const { user_approvers: usernames = [], user_approvers_ids: ids = [] } = action;
  if (usernames.length + ids.length === 0) return [];
  const named = world.users.filter(({ id, username }) => ids.includes(id) || usernames.includes(username));
  const members = named.filter(({ id }) => team.member(id) !== undefined);
  const because = `${named.length - members.length} of ${named.length} named users are no members of the project`;
  trace.consult('MRAP-118', members.length < named.length, subject, because);
  return members.map(({ id }) => id);
}

/** Groups outside the hierarchy of the project can approve only where the instance lets any group do so. */
function namedGroups(
  context: MergeRequestContext,
  { action, subject }: ApproverSearch,
  trace: Trace,
): readonly Namespace[] {
  const { world, project, instance } = context;
  const { group_approvers: paths = [], group_approvers_ids: ids = [] } = action;
  if (paths.length + ids.length === 0) return [];
  const named = world.namespaces.filter(
    ({ kind, id, fullPath }) => kind === 'group' && (ids.includes(id) || paths.includes(fullPath)),
  );
  const root = groupsAbove(world, project)[0]?.id;
  const reachable = named.filter(({ traversalIds }) => instance.globalGroupApprovers || traversalIds[0] === root);
  const because = `${named.length - reachable.length} of ${named.length} named groups are outside the hierarchy`;
  trace.consult('MRAP-118', reachable.length < named.length, subject, because);
  return reachable;
}

/** Roles are exact: a developer is nobody who is a maintainer. */
function roleHolders(
  context: MergeRequestContext,
  { action, team, subject }: ApproverSearch,
  trace: Trace,
): readonly number[] {
  const roles = action.role_approvers ?? [];
  if (roles.length === 0) return [];
  const levels = approvingRoles.filter((role) => roles.includes(role)).map((role) => approvingLevels[role]);
  const idle = roles.filter((role) => typeof role === 'string' && !approvingRoles.some((known) => known === role));
  trace.consult(
    'MRAP-116',
    idle.length > 0 || levels.length > 0,
    subject,
    `roles ${roles.join(', ')}; without effect: ${idle.join(', ') || 'none'}`,
  );
  const custom = roles
    .filter((role) => typeof role === 'number')
    .filter((id) => grantsApproval(context, { id, subject }, trace));
  return team
    .everybody()
    .filter(
      ({ level, memberRoleIds }) =>
        levels.some((wanted) => wanted === level) || custom.some((id) => memberRoleIds.includes(id)),
    )
    .map(({ userId }) => userId);
}

const approvingLevels = { developer: 30, maintainer: 40, owner: 50 } as const satisfies Record<
  (typeof approvingRoles)[number],
  number
>;
