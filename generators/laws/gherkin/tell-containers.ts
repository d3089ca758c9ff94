import type { Row, World } from '#engine';
import { defaultNow } from '#fixtures';
import { type Line, note, placeName, unusual } from './story.ts';

/** Organizations, groups and projects, as steps introduce them. */
export function tellContainers(world: World): readonly Line[] {
  const policyProjects = new Set(world.policyConfigurations.map(({ policyProjectId }) => policyProjectId));
  return [
    ...world.instances.flatMap((instance) => tellInstance(instance)),
    ...world.organizations
      .filter(({ id }) => id !== 1)
      .map(({ path, isolated }) => `${isolated ? 'an isolated' : 'an'} organization "${path}"`),
    ...world.namespaces.filter(({ kind }) => kind === 'group').flatMap((group) => tellGroup(world, group)),
    ...world.projects.filter(({ id }) => !policyProjects.has(id)).flatMap((project) => tellProject(world, project)),
  ];
}

function tellInstance(instance: Row<'instances'>): readonly Line[] {
  const { now, adminMode, repositoryPipelineAccess } = instance;
  return [
    ...(now === defaultNow ? [] : [`the time is ${now}`]),
    ...(adminMode ? ['the instance has admin mode'] : []),
    ...(repositoryPipelineAccess ? [] : ['pipelines may not read the policy projects of the instance']),
    ...unusual('instances', instance, {
      called: 'the instance',
      told: ['now', 'adminMode', 'repositoryPipelineAccess'],
    }),
  ];
}

function tellGroup(world: World, group: Row<'namespaces'>): readonly Line[] {
  const { path, visibility, parentId, organizationId } = group;
  const adjective = visibility === 'private' ? 'a' : `${article(visibility)} ${visibility}`;
  const organization = world.organizations.find(({ id }) => id === organizationId)?.path;
  const told = ['path', 'fullPath', 'visibility', 'parentId', 'traversalIds', 'organizationId', 'shareWithGroupLock'];
  return [
    parentId === null
      ? `${adjective} group "${path}"`
      : `${adjective} subgroup "${path}" of "${placeName(world, { projectId: null, namespaceId: parentId })}"`,
    ...(organizationId === 1 || parentId !== null
      ? []
      : [`the group "${path}" belongs to the organization "${organization}"`]),
    ...(group.shareWithGroupLock ? [`the group "${path}" forbids sharing its projects`] : []),
    ...unusual('namespaces', group, { called: `group "${path}"`, told }),
  ];
}

const settings: Readonly<Partial<Record<keyof Row<'projects'>, readonly [unknown, (path: string) => Line]>>> = {
  publicBuilds: [false, (path) => `"${path}" shows its pipelines to members only`],
  jobTokenInboundEnabled: [false, (path) => `"${path}" uses no job token allowlist`],
  jobTokenOutboundEnabled: [true, (path) => `"${path}" limits where its jobs may go`],
  jobTokenPushAllowed: [true, (path) => `"${path}" lets jobs push`],
  jobTokenCrossProjectPushAllowed: [true, (path) => `"${path}" lets jobs of other projects push`],
  preventApprovalByAuthor: [true, (path) => `the project "${path}" prevents approval by the author`],
  removeApprovalsWithNewCommit: [true, (path) => `the project "${path}" removes approvals with new commits`],
  reporterAndPlannerCanApprove: [true, (path) => `reporters may approve in "${path}"`],
  archived: [true, (path) => `"${path}" is archived`],
};

const toldOfProjects = [
  'path',
  'fullPath',
  'namespaceId',
  'organizationId',
  'visibility',
  'featureAccess',
  'onlyAllowMergeIfAllStatusChecksPassed',
  ...Object.keys(settings),
];

function tellProject(world: World, project: Row<'projects'>): readonly Line[] {
  const { path } = project;
  return [
    ...introduceProject(world, project),
    ...tellFeatures(project),
    ...Object.entries(settings).flatMap(([column, [value, words]]) =>
      project[column as keyof Row<'projects'>] === value ? [words(path)] : [],
    ),
    ...unusual('projects', project, { called: `project "${path}"`, told: toldOfProjects }),
    ...tellBranches(world, project),
  ];
}

function introduceProject(world: World, { id, path, visibility, namespaceId }: Row<'projects'>): readonly Line[] {
  const home = world.namespaces.find((row) => row.id === namespaceId);
  const adjective = visibility === 'private' ? 'a' : `${article(visibility)} ${visibility}`;
  if (home?.kind !== 'user') return [`${adjective} project "${path}" in "${home?.path}"`];
  const owner = world.users.find((row) => row.id === home.ownerId)?.name ?? 'Nobody';
  const first = world.projects.find((row) => row.namespaceId === namespaceId)?.id === id;
  const line = `a personal project "${path}" of ${owner}`;
  return [
    // Steps give a person one personal project.
    first ? line : note(line),
    ...(visibility === 'private' ? [] : [note(`project "${path}": visibility is "${visibility}"`)]),
  ];
}

function tellFeatures({ path, featureAccess }: Row<'projects'>): readonly Line[] {
  return Object.entries(featureAccess).map(([feature, access]) =>
    access === 'disabled' ? `"${path}" has disabled its ${feature}` : `"${path}" keeps its ${feature} to members`,
  );
}

/** The default branch is there, and protected, unless the story says otherwise; personal projects begin with none. */
function tellBranches(world: World, { id, path, namespaceId }: Row<'projects'>): readonly Line[] {
  const ofMergeRequests = new Set(world.mergeRequests.map(({ sourceBranch }) => sourceBranch));
  const begins = world.namespaces.some((row) => row.id === namespaceId && row.kind === 'group') ? ['main'] : [];
  const names = world.branches.filter(({ projectId }) => projectId === id).map(({ name }) => name);
  const protectedNames = world.protectedBranches.filter(({ projectId }) => projectId === id).map(({ name }) => name);
  return [
    ...names
      .filter((name) => !begins.includes(name) && !ofMergeRequests.has(name))
      .map((name) => `"${path}" has a branch "${name}"`),
    ...begins.filter((name) => !protectedNames.includes(name)).map((name) => `"${path}" does not protect "${name}"`),
    ...protectedNames.filter((name) => !begins.includes(name)).map((name) => `"${path}" protects the branch "${name}"`),
  ];
}

function article(adjective: string): string {
  return adjective.startsWith('i') ? 'an' : 'a';
}
