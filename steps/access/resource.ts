import type { ResourceRef, Row } from '#engine';
import { findNamed } from '../world/names.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

/** The project of that name, or else the group. */
export function containerNamed(world: PolicyWorld, name: string): Row<'projects'> | Row<'namespaces'> {
  return findNamed(world.draft, 'projects', name) ?? world.named('namespaces', name);
}

/** What a question calls the project or group of that name; a name that nothing has is an id that nothing has. */
export function resourceNamed(world: PolicyWorld, name: string): ResourceRef {
  if (name === nowhere) return { kind: 'project', id: 999_999 };
  const container = containerNamed(world, name);
  return { kind: 'namespaceId' in container ? 'project' : 'group', id: container.id };
}

/** How scenarios call a project that does not exist. */
const nowhere = 'no-such-project';
