import { type PolicyRole, policyRoles } from '#catalogue';
import type { ContainerRef } from '../authorization/levels/container.ts';
import { effectiveAccess } from '../authorization/levels/effective-access.ts';
import { directPaths } from '../authorization/levels/memberships.ts';
import { Trace } from '../evidence/trace.ts';
import type { EligibleApprover, Policy } from '../policies/index.ts';
import type { Namespace } from '../world/containers.ts';
import type { User } from '../world/people.ts';
import { instanceOf, type World } from '../world/world.ts';
import { approverGroupsOf } from './approver-groups.ts';

/** Where approvals are given. */
export interface ApprovalPlace {
  readonly ref: ContainerRef;
  /** The top-level group above; none for a project of a user. */
  readonly root: Namespace | undefined;
}

/** Everybody whom the approval policies of a list can mean in a project or group. */
export function eligibleApprovers(
  world: World,
  place: ApprovalPlace,
  policies: readonly Policy[],
): readonly EligibleApprover[] {
  const groups = reachableGroups(world, place, policies);
  return world.users
    .filter(({ state, type }) => state === 'active' && type === 'regular')
    .map((user) => approverOf(world, user, { place, groups }))
    .filter(({ isMember, groups: own }) => isMember || own.length > 0);
}

/** Groups outside the hierarchy can approve only where the instance lets any group do so. */
function reachableGroups(world: World, { root }: ApprovalPlace, policies: readonly Policy[]): readonly Namespace[] {
  const { ids, paths } = approverGroupsOf(policies);
  const { globalGroupApprovers } = instanceOf(world);
  return world.namespaces.filter(
    ({ kind, id, fullPath, traversalIds }) =>
      kind === 'group' &&
      (ids.includes(id) || paths.includes(fullPath)) &&
      (globalGroupApprovers || traversalIds[0] === root?.id),
  );
}

function approverOf(
  world: World,
  user: User,
  { place, groups }: { readonly place: ApprovalPlace; readonly groups: readonly Namespace[] },
): EligibleApprover {
  // How somebody came to a role is a question of authorization, so its evidence is left out.
  const search = { world, userId: user.id, trace: new Trace() };
  const { level, paths } = effectiveAccess(search, place.ref);
  const role = policyRoles.find((one) => levels[one] === level);
  return {
    id: user.id,
    username: user.username,
    isMember: level > 0,
    ...(role !== undefined && { role }),
    customRoleIds: paths.flatMap(({ memberRoleId }) => memberRoleId ?? []),
    groups: groups
      .filter(({ id }) => directPaths(search, { kind: 'group', id }).length > 0)
      .map(({ id, fullPath }) => ({ id, path: fullPath })),
  };
}

const levels = { guest: 10, reporter: 20, developer: 30, maintainer: 40, owner: 50 } satisfies Record<
  PolicyRole,
  number
>;
