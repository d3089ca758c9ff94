import type { Project } from '../world/containers.ts';
import type { Instance } from '../world/instance.ts';
import type { MergeRequest } from '../world/repository.ts';
import { instanceOf, type World } from '../world/world.ts';

/** A merge request with what every rule about it looks at. Rules, settings and approvals are those of `project`. */
export interface MergeRequestContext {
  readonly world: World;
  readonly instance: Instance;
  readonly mergeRequest: MergeRequest;
  /** The target project. */
  readonly project: Project;
}

/** The context of a merge request of this world. */
export function mergeRequestContext(world: World, mergeRequestId: number): MergeRequestContext {
  const mergeRequest = world.mergeRequests.find((row) => row.id === mergeRequestId);
  if (mergeRequest === undefined) throw new RangeError(`merge request: no row has the id ${mergeRequestId}`);
  const project = world.projects.find((row) => row.id === mergeRequest.projectId);
  if (project === undefined) throw new RangeError(`merge request: no project has the id ${mergeRequest.projectId}`);
  return { world, instance: instanceOf(world), mergeRequest, project };
}
