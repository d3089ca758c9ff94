import { below, longTailed, pick } from './draw.ts';
import { type EstateGroup, groupAt, groupOfProject, groupsOf } from './groups.ts';
import { type EstateLayout, governedGroup, governedProject, userIds } from './layout.ts';
import { topics } from './topics.ts';

/** An ordinary project and what other tables derive from it. Ids are indexes plus one. */
export interface EstateProject {
  readonly index: number;
  readonly id: number;
  readonly group: EstateGroup;
}

const words = [
  'api',
  'web',
  'worker',
  'gateway',
  'ledger',
  'catalog',
  'reports',
  'scheduler',
  'mailer',
  'importer',
  'console',
  'sdk',
  'docs',
  'charts',
  'migrations',
  'monitor',
] as const;

/** All ordinary projects, group by group, each computed when its turn comes. */
export function* projectsOf(layout: EstateLayout): Generator<EstateProject> {
  for (const group of groupsOf(layout)) {
    const [first, end] = group.projects;
    for (let index = first; index < end; index += 1) yield { index, id: index + 1, group };
  }
}

/** The last part of the path of a project. */
export function projectPath({ draw }: EstateLayout, project: number): string {
  return `${pick(draw(topics.projectName, project), words)}-${project}`;
}

/** Where a policy project stands, and what its policies govern. */
export interface PolicyProject {
  readonly configuration: number;
  readonly id: number;
  readonly group: EstateGroup;
  /** The ordinary project that it governs, by index; undefined where it governs its group. */
  readonly project: number | undefined;
  readonly path: string;
  readonly fullPath: string;
}

/** The policy project of a configuration. */
export function policyProjectAt(layout: EstateLayout, configuration: number): PolicyProject {
  const governed = governedGroup(layout, configuration);
  const project = governed === undefined ? governedProject(layout, configuration) : undefined;
  const group = groupAt(layout, governed ?? groupOfProject(layout, project ?? 0));
  const path = project === undefined ? 'security-policies' : `${projectPath(layout, project)}-security-policies`;
  const id = layout.ordinary + layout.personal + configuration + 1;
  return { configuration, id, group, project, path, fullPath: `${group.fullPath}/${path}` };
}

/** All policy projects. */
export function* policyProjectsOf(layout: EstateLayout): Generator<PolicyProject> {
  const count = layout.governedGroups + layout.governedProjects;
  for (let index = 0; index < count; index += 1) yield policyProjectAt(layout, index);
}

/** How many people a group has of its own: more where there are more projects. */
export function membersIn({ projects: [first, end] }: EstateGroup): number {
  return 4 + Math.floor(4 * Math.sqrt(end - first));
}

/** The user who is that member of a group. Members have neighbouring ids, as people who were hired together do. */
export function memberOf(layout: EstateLayout, group: EstateGroup, member: number): number {
  const first = below(layout.draw(topics.groupMembers, group.index), layout.people);
  return userIds.person(layout, (first + (member % membersIn(group))) % layout.people);
}

/** A dozen tables ask for these numbers, of which each takes a power to compute and two bytes to keep. */
const knownCounts = new WeakMap<EstateLayout, Uint16Array>();

/** How many merge requests each ordinary project has: mostly none or few, a few projects have hundreds. */
export function mergeRequestCounts(layout: EstateLayout): Uint16Array {
  const counts =
    knownCounts.get(layout) ??
    Uint16Array.from({ length: layout.ordinary }, (_, project) => drawnCount(layout, project));
  knownCounts.set(layout, counts);
  return counts;
}

function drawnCount({ draw }: EstateLayout, project: number): number {
  return longTailed(draw(topics.activity, project), { scale: 0.55, most: 400 });
}

/** Whether pipelines run there at all. */
export function hasPipelines({ draw }: EstateLayout, project: number): boolean {
  return draw(topics.mainPipelines, project) < 0.85;
}

/** Whether the security policy bot is a member of the project, and a scheduled scan is kept for it. */
export function isScheduled({ draw }: EstateLayout, project: number): boolean {
  return draw(topics.schedule, project) < 0.25;
}

/** Whether the project has an access token of its own, and so a bot. */
export function hasProjectToken({ draw }: EstateLayout, project: number): boolean {
  return draw(topics.projectToken, project) < 0.04;
}

/** Whether the group has an access token of its own, and so a bot. */
export function hasGroupToken({ draw }: EstateLayout, group: number): boolean {
  return draw(topics.groupToken, group) < 0.06;
}
