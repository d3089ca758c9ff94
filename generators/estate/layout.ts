import { type Draw, drawing } from './draw.ts';

/** What an estate is made from. The same two numbers make the same rows, always. */
export interface EstateSpec {
  /** All projects, those for policies and those of people included. */
  readonly projects: number;
  readonly seed: number;
}

/** The fewest projects that leave room for a group tree of full depth with policies at every level. */
export const fewestProjects = 50;

/** How many groups may be above a group. */
export const mostAncestors = 20;

/** A policy project stands for itself; every such many ordinary projects have one of their own. */
const projectsPerGoverned = 50;
const groupsPerGoverned = 16;
const sharePersonal = 0.04;

/** How the ids of an estate are shared out. Everything else is computed from these numbers and the draw. */
export interface EstateLayout {
  readonly draw: Draw;
  readonly projects: number;
  /** Ordinary projects come first, then personal ones, then policy projects. */
  readonly ordinary: number;
  readonly personal: number;
  readonly people: number;
  readonly groups: number;
  /** The first groups are top-level groups. */
  readonly roots: number;
  /** From this group on, twenty groups stand each inside the one before: as deep as the platform allows. */
  readonly chainStart: number;
  readonly personalNamespaces: number;
  readonly governedGroups: number;
  readonly governedProjects: number;
}

/** The layout of an estate of that many projects. */
export function layoutOf({ projects, seed }: EstateSpec): EstateLayout {
  if (!Number.isSafeInteger(projects) || projects < fewestProjects) {
    throw new RangeError(
      `estate: projects: at least ${fewestProjects} make a group tree of full depth: received ${projects}: ask for more`,
    );
  }
  const groups = Math.max(mostAncestors + 4, Math.floor(projects / 8));
  const roots = Math.max(2, Math.floor(Math.sqrt(groups) / 2));
  const chainStart = Math.max(roots, Math.floor(groups / 10));
  const personal = Math.floor(projects * sharePersonal);
  const governedGroups = roots + mostAncestors + Math.ceil((groups - chainStart - mostAncestors) / groupsPerGoverned);
  const rest = projects - personal - governedGroups;
  const governedProjects = Math.floor(rest / (projectsPerGoverned + 1));
  return {
    draw: drawing(seed),
    projects,
    ordinary: rest - governedProjects,
    personal,
    people: Math.max(60, Math.floor(projects * 0.3)),
    groups,
    roots,
    chainStart,
    personalNamespaces: Math.ceil(personal / 2),
    governedGroups,
    governedProjects,
  };
}

/** The group, by index, that the policy configuration governs; undefined for one of a project. */
export function governedGroup(
  { roots, chainStart, governedGroups }: EstateLayout,
  configuration: number,
): number | undefined {
  if (configuration >= governedGroups) return undefined;
  if (configuration < roots) return configuration;
  const further = configuration - roots;
  if (further < mostAncestors) return chainStart + further;
  return chainStart + mostAncestors + (further - mostAncestors) * groupsPerGoverned;
}

/** The ordinary project, by index, that the policy configuration governs. */
export function governedProject({ governedGroups }: EstateLayout, configuration: number): number {
  return (configuration - governedGroups) * projectsPerGoverned;
}

/** The ids of people and of the users that are no people: each kind has a range of its own. */
export const userIds = {
  person: (_: EstateLayout, person: number) => person + 1,
  policyBot: ({ people }: EstateLayout, project: number) => people + project + 1,
  projectBot: ({ people, projects }: EstateLayout, project: number) => people + projects + project + 1,
  groupBot: ({ people, projects }: EstateLayout, group: number) => people + 2 * projects + group + 1,
  serviceAccount: ({ people, projects, groups }: EstateLayout, root: number) =>
    people + 2 * projects + groups + root + 1,
} as const;
