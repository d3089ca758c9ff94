import { type PolicyRole, policyRoles } from '#catalogue';
import type { EligibleApprover, PolicyContainer } from '../policies/index.ts';
import type { PolicyFileQuestion } from '../protocol/question.ts';
import { groupsAbove, protectionsOf, withAncestors } from '../scope/index.ts';
import type { Namespace, Project } from '../world/containers.ts';
import type { Member } from '../world/people.ts';
import { isReached } from '../world/time.ts';
import { instanceOf, type World } from '../world/world.ts';

/** The group or project that a policy file is to fit; nothing where the question names none that exists. */
export function containerOf(world: World, question: PolicyFileQuestion): PolicyContainer | undefined {
  const project = world.projects.find(({ id }) => id === question.projectId);
  if (project !== undefined) return projectContainer(world, project);
  const group = world.namespaces.find(({ id }) => id === question.namespaceId);
  return group === undefined ? undefined : groupContainer(world, group);
}

function projectContainer(world: World, project: Project): PolicyContainer {
  const groups = groupsAbove(world, project);
  return {
    kind: 'project',
    branches: world.branches.filter(({ projectId }) => projectId === project.id).map(({ name }) => name),
    protectedBranches: protectionsOf(world, project).map(({ name }) => name),
    defaultBranch: project.defaultBranch,
    complianceFrameworkIds: frameworksOf(world, groups),
    eligibleApprovers: approversIn(world, { groups, projectId: project.id }),
  };
}

function groupContainer(world: World, group: Namespace): PolicyContainer {
  const groups = withAncestors(world, group);
  return {
    kind: 'group',
    branches: [],
    protectedBranches: [],
    defaultBranch: null,
    complianceFrameworkIds: frameworksOf(world, groups),
    eligibleApprovers: approversIn(world, { groups, projectId: null }),
  };
}

function frameworksOf(world: World, [root]: readonly Namespace[]): readonly number[] {
  return world.complianceFrameworks.filter(({ namespaceId }) => namespaceId === root?.id).map(({ id }) => id);
}

interface Place {
  readonly groups: readonly Namespace[];
  readonly projectId: number | null;
}

/** The members of the place and of the groups above it. */
function approversIn(world: World, place: Place): readonly EligibleApprover[] {
  const memberships = membershipsIn(world, place);
  return world.users
    .filter(({ state, type }) => state === 'active' && type === 'regular')
    .flatMap((user) => {
      const own = memberships.filter(({ userId }) => userId === user.id);
      const [highest] = own.toSorted((one, other) => other.accessLevel - one.accessLevel);
      if (highest === undefined) return [];
      const { memberRoleId } = highest;
      const groups = place.groups
        .filter(({ id }) => own.some(({ namespaceId }) => namespaceId === id))
        .map(({ id, fullPath }) => ({ id, path: fullPath }));
      const role = roleOf(highest.accessLevel);
      return [
        {
          id: user.id,
          username: user.username,
          role,
          groups,
          ...(memberRoleId !== null && { customRoleId: memberRoleId }),
        },
      ];
    });
}

function membershipsIn(world: World, { groups, projectId }: Place): readonly Member[] {
  const groupIds = new Set(groups.map(({ id }) => id));
  const { now } = instanceOf(world);
  return world.members.filter(
    ({ namespaceId, expiresAt, state, requestedAt, ...member }) =>
      state === 'active' &&
      requestedAt === null &&
      !isReached(expiresAt, now) &&
      (namespaceId === null ? member.projectId === projectId : groupIds.has(namespaceId)),
  );
}

const levels = { guest: 10, reporter: 20, developer: 30, maintainer: 40, owner: 50 } satisfies Record<
  PolicyRole,
  number
>;

/** The highest role of a policy that the access level reaches. */
function roleOf(accessLevel: number): PolicyRole {
  return policyRoles.findLast((role) => accessLevel >= levels[role]) ?? 'guest';
}
