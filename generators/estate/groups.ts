import { pick } from './draw.ts';
import { type EstateLayout, mostAncestors } from './layout.ts';
import { topics } from './topics.ts';

/** A group with all that is above it, by index; ids are one more. */
export interface EstateGroup {
  readonly index: number;
  readonly id: number;
  readonly parent: number | null;
  readonly root: number;
  readonly traversalIds: readonly number[];
  readonly path: string;
  readonly fullPath: string;
  /** Its ordinary projects: from the first up to but not including the last. */
  readonly projects: readonly [number, number];
}

/** How unevenly projects are spread over groups: with 1 evenly, towards 0 all in the first. */
const evenness = 0.3;

const words = [
  'payments',
  'platform',
  'mobile',
  'data',
  'identity',
  'search',
  'billing',
  'logistics',
  'research',
  'storefront',
  'risk',
  'support',
  'infrastructure',
  'partners',
  'internal',
  'labs',
] as const;

/** A group by its index. */
export function groupAt(layout: EstateLayout, index: number): EstateGroup {
  const group = groupsOf(layout)[index];
  if (group === undefined)
    throw new RangeError(`estate: group ${index}: there are ${layout.groups}: ask for one of them`);
  return group;
}

/** The groups of estates: a small part of what there is, and all other rows look them up, so that these alone are kept. */
const known = new WeakMap<EstateLayout, readonly EstateGroup[]>();

/** All groups. */
export function groupsOf(layout: EstateLayout): readonly EstateGroup[] {
  const groups = known.get(layout) ?? madeGroups(layout);
  known.set(layout, groups);
  return groups;
}

function madeGroups(layout: EstateLayout): readonly EstateGroup[] {
  const groups: EstateGroup[] = [];
  for (let index = 0; index < layout.groups; index += 1) groups.push(groupUnder(layout, index, groups));
  return groups;
}

/** INVARIANT: a parent has a lower index than its child, so that it is there already and every way up ends. */
function groupUnder(layout: EstateLayout, index: number, above: readonly EstateGroup[]): EstateGroup {
  const path = pathOf(layout, index);
  const parent = parentAmong(above, drawnParent(layout, index));
  return {
    index,
    id: index + 1,
    parent: parent?.index ?? null,
    root: parent?.root ?? index,
    traversalIds: [...(parent?.traversalIds ?? []), index + 1],
    path,
    fullPath: parent === undefined ? path : `${parent.fullPath}/${path}`,
    projects: [firstProject(layout, index), firstProject(layout, index + 1)],
  };
}

/** Who would stand too deep stands beside the one drawn as its parent. */
function parentAmong(groups: readonly EstateGroup[], drawn: number | null): EstateGroup | undefined {
  const parent = drawn === null ? undefined : groups[drawn];
  if (parent === undefined || parent.traversalIds.length <= mostAncestors) return parent;
  return parent.parent === null ? undefined : groups[parent.parent];
}

/** The group that holds an ordinary project, by index: the last one that begins no later. */
export function groupOfProject(layout: EstateLayout, project: number): number {
  let group = Math.floor(layout.groups * ((project + 1) / layout.ordinary) ** (1 / evenness));
  group = Math.min(Math.max(group, 0), layout.groups - 1);
  while (firstProject(layout, group) > project) group -= 1;
  while (firstProject(layout, group + 1) <= project) group += 1;
  return group;
}

function pathOf({ draw }: EstateLayout, index: number): string {
  return `${pick(draw(topics.groupName, index), words)}-${index}`;
}

function firstProject({ ordinary, groups }: EstateLayout, group: number): number {
  return Math.floor(ordinary * (group / groups) ** evenness);
}

function drawnParent({ draw, roots, chainStart }: EstateLayout, index: number): number | null {
  if (index < roots) return null;
  const link = index - chainStart;
  if (link === 0) return 0;
  if (link > 0 && link < mostAncestors) return index - 1;
  // Squared, so that the first groups have the most subgroups, and their trees most of all.
  return Math.floor(draw(topics.groupParent, index) ** 2 * index);
}
