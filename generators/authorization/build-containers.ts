import type { Row } from '#engine';
import type { WorldDraft } from '#fixtures';
import { resolveSurely } from '../references.ts';
import { groupNames, nameAt, personNames, projectNames, usernameOf } from '../words.ts';
import type { AuthorizationPlan, GroupPlan, ProjectPlan } from './authorization-plan.ts';

/** The rows that the places of a plan became. */
export interface Containers {
  readonly users: readonly Row<'users'>[];
  readonly groups: readonly Row<'namespaces'>[];
  readonly projects: readonly Row<'projects'>[];
}

/** Adds the organizations, the users, the groups and the projects of a plan. */
export function buildContainers(draft: WorldDraft, plan: AuthorizationPlan): Containers {
  for (const [at, { isolated }] of plan.organizations.entries()) {
    if (at === 0) draft.change('organizations', 1, { isolated });
    else draft.add('organizations', { path: `organization-${at + 1}`, isolated });
  }
  const users = plan.users.map(({ organization, ...columns }, at) => {
    const name = nameAt(personNames, at);
    return draft.add('users', { ...columns, organizationId: organization + 1, username: usernameOf(name), name });
  });
  const groups: Row<'namespaces'>[] = [];
  for (const [at, group] of plan.groups.entries()) groups.push(addGroup(draft, group, { at, groups }));
  const projects = plan.projects.map((project, at) => addProject(draft, project, { at, users, groups }));
  return { users, groups, projects };
}

interface Placed {
  readonly at: number;
  readonly groups: readonly Row<'namespaces'>[];
}

function addGroup(draft: WorldDraft, plan: GroupPlan, { at, groups }: Placed): Row<'namespaces'> {
  const parent = plan.parent === null ? null : resolveSurely(groups, plan.parent);
  const path = nameAt(groupNames, at);
  const { visibility, shareWithGroupLock } = plan;
  const organizationId = plan.organization + 1;
  const added = draft.add('namespaces', {
    path,
    visibility,
    shareWithGroupLock,
    organizationId,
    parentId: parent?.id ?? null,
  });
  if (parent === null) return added;
  return draft.change('namespaces', added.id, {
    fullPath: `${parent.fullPath}/${path}`,
    traversalIds: [...parent.traversalIds, added.id],
  });
}

interface Owned extends Placed {
  readonly users: readonly Row<'users'>[];
}

function addProject(draft: WorldDraft, plan: ProjectPlan, { at, users, groups }: Owned): Row<'projects'> {
  const { group, owner, features, ...columns } = plan;
  const namespace =
    group === null ? personalNamespace(draft, resolveSurely(users, owner)) : resolveSurely(groups, group);
  const path = nameAt(projectNames, at);
  const project = draft.add('projects', {
    ...columns,
    path,
    fullPath: `${namespace.fullPath}/${path}`,
    namespaceId: namespace.id,
    organizationId: namespace.organizationId,
    featureAccess: Object.fromEntries(Object.entries(features).filter(([, level]) => level !== 'everyone')),
  });
  draft.add('branches', { projectId: project.id, name: 'main' });
  draft.add('protectedBranches', { projectId: project.id, name: 'main' });
  return project;
}

function personalNamespace(draft: WorldDraft, user: Row<'users'>): Row<'namespaces'> {
  const known = draft.rows('namespaces').find((row) => row.kind === 'user' && row.ownerId === user.id);
  const { id: ownerId, username: path, organizationId } = user;
  return known ?? draft.add('namespaces', { kind: 'user', ownerId, path, organizationId, visibility: 'public' });
}
