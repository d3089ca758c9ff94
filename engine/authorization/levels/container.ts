import type { Namespace, Project, Visibility } from '../../world/containers.ts';
import type { World } from '../../world/world.ts';
import { rowById } from '../rows.ts';

/** A group or project by its id. */
export interface ContainerRef {
  readonly kind: 'project' | 'group';
  readonly id: number;
}

/** A group or project with the groups above it. */
export interface Container extends ContainerRef {
  readonly fullPath: string;
  readonly visibility: Visibility;
  readonly organizationId: number;
  readonly project: Project | null;
  /** From the root down to the group itself, or to the namespace that the project is in. */
  readonly chain: readonly Namespace[];
}

type Known = Readonly<Record<ContainerRef['kind'], Map<number, Container | undefined>>>;

/** By world, which never changes: each way to a role asks for the same few containers again. */
const known = new WeakMap<World, Known>();

/** The group or project with that id; nothing where there is none. */
export function containerOf(world: World, { kind, id }: ContainerRef): Container | undefined {
  const containers = (known.get(world) ?? newlyKnown(world))[kind];
  const container = containers.get(id);
  if (container !== undefined || containers.has(id)) return container;
  const made = kind === 'project' ? projectContainer(world, id) : groupContainer(world, id);
  containers.set(id, made);
  return made;
}

/** The root of the hierarchy that a container is in. */
export function rootOf({ chain }: Container): Namespace | undefined {
  return chain[0];
}

function newlyKnown(world: World): Known {
  const nothing: Known = { project: new Map(), group: new Map() };
  known.set(world, nothing);
  return nothing;
}

function projectContainer(world: World, id: number): Container | undefined {
  const project = rowById(world, 'projects', id);
  if (project === undefined) return undefined;
  const { fullPath, visibility, organizationId } = project;
  const chain = chainOf(world, rowById(world, 'namespaces', project.namespaceId));
  return { kind: 'project', id, fullPath, visibility, organizationId, project, chain };
}

function groupContainer(world: World, id: number): Container | undefined {
  const group = rowById(world, 'namespaces', id);
  if (group === undefined) return undefined;
  const { fullPath, visibility, organizationId } = group;
  return { kind: 'group', id, fullPath, visibility, organizationId, project: null, chain: chainOf(world, group) };
}

function chainOf(world: World, namespace: Namespace | undefined): readonly Namespace[] {
  return (namespace?.traversalIds ?? []).flatMap((id) => rowById(world, 'namespaces', id) ?? []);
}
