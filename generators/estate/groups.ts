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

/** A group, computed from its index. */
export function groupAt(layout: EstateLayout, index: number): EstateGroup {
  const line = lineOf(layout, index);
  return {
    index,
    id: index + 1,
    parent: line.at(-2) ?? null,
    root: line[0] ?? index,
    traversalIds: line.map((one) => one + 1),
    path: pathOf(layout, index),
    fullPath: line.map((one) => pathOf(layout, one)).join('/'),
    projects: [firstProject(layout, index), firstProject(layout, index + 1)],
  };
}

/** All groups, each computed when its turn comes. */
export function* groupsOf(layout: EstateLayout): Generator<EstateGroup> {
  for (let index = 0; index < layout.groups; index += 1) yield groupAt(layout, index);
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

/** The groups from the top down to this one, by index. Who would stand too deep stands beside those above it. */
function lineOf(layout: EstateLayout, index: number): readonly number[] {
  const line = [index];
  for (let above = drawnParent(layout, index); above !== null; above = drawnParent(layout, above)) line.push(above);
  line.reverse();
  return line.length <= mostAncestors + 1 ? line : [...line.slice(0, mostAncestors), index];
}

/** INVARIANT: a parent has a lower index than its child, so that every way up ends. */
function drawnParent({ draw, roots, chainStart }: EstateLayout, index: number): number | null {
  if (index < roots) return null;
  const link = index - chainStart;
  if (link === 0) return 0;
  if (link > 0 && link < mostAncestors) return index - 1;
  // Squared, so that the first groups have the most subgroups, and their trees most of all.
  return Math.floor(draw(topics.groupParent, index) ** 2 * index);
}
