import type { Policy, PolicyContainer } from '../policies/index.ts';
import type { PolicyFileQuestion } from '../protocol/question.ts';
import { protectionsOf, withAncestors } from '../scope/index.ts';
import type { Namespace, Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';
import { eligibleApprovers } from './eligible-approvers.ts';

/** Where a policy file is to be linked, with the groups above it. */
export interface FilePlace {
  readonly project: Project | undefined;
  /** Root first; none for a project of a user. */
  readonly groups: readonly Namespace[];
}

/** The project or group that a question about a policy file names; nothing where none of that name exists. */
export function placeOf(world: World, question: PolicyFileQuestion): FilePlace | undefined {
  const project = world.projects.find(({ id }) => id === question.projectId);
  const home = world.namespaces.find(({ id }) => id === (project?.namespaceId ?? question.namespaceId));
  if (home === undefined) return undefined;
  return { project, groups: home.kind === 'group' ? withAncestors(world, home) : [] };
}

/** What is there for the policies of a file to fit. */
export function containerOf(
  world: World,
  { project, groups }: FilePlace,
  policies: readonly Policy[],
): PolicyContainer | undefined {
  const [root] = groups;
  const group = groups.at(-1);
  const frameworks = world.complianceFrameworks.filter(({ namespaceId }) => namespaceId === root?.id);
  const complianceFrameworkIds = frameworks.map(({ id }) => id);
  if (project !== undefined) {
    const ref = { kind: 'project', id: project.id } as const;
    return {
      kind: 'project',
      ...branchesOf(world, project),
      complianceFrameworkIds,
      eligibleApprovers: eligibleApprovers(world, { ref, root }, policies),
    };
  }
  if (group === undefined) return undefined;
  const ref = { kind: 'group', id: group.id } as const;
  return {
    kind: 'group',
    ...noBranches,
    complianceFrameworkIds,
    eligibleApprovers: eligibleApprovers(world, { ref, root }, policies),
  };
}

type Branches = Pick<PolicyContainer, 'branches' | 'protectedBranches' | 'defaultBranch'>;

const noBranches: Branches = { branches: [], protectedBranches: [], defaultBranch: null };

function branchesOf(world: World, project: Project): Branches {
  return {
    branches: world.branches.filter(({ projectId }) => projectId === project.id).map(({ name }) => name),
    protectedBranches: protectionsOf(world, project).map(({ name }) => name),
    defaultBranch: project.defaultBranch,
  };
}
