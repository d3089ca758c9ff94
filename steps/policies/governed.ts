import type { Governed } from '#fixtures';
import { findNamed } from '../world/names.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

/** The project or group of that name, as what a policy project governs. */
export function governedNamed(world: PolicyWorld, name: string): Governed {
  const project = findNamed(world.draft, 'projects', name);
  return project === undefined ? { namespaceId: world.named('namespaces', name).id } : { projectId: project.id };
}
