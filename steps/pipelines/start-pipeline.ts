import type { PipelineRequest } from '#engine';
import { personCalled } from '../merge-requests/person-called.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

/** Who starts a pipeline, and on which branch of which project. */
export interface Start {
  readonly person: string;
  readonly branch: string;
  readonly project: string;
}

/** Asks which pipeline a person's start would make; a push unless more is said. */
export function startPipeline(
  world: PolicyWorld,
  { person, branch, project }: Start,
  more: Partial<PipelineRequest> = {},
): void {
  const request = {
    projectId: world.named('projects', project).id,
    userId: personCalled(world, person).id,
    ref: branch,
    refType: 'branch' as const,
    source: 'push' as const,
  };
  world.wonder({ kind: 'pipeline', request: { ...request, ...more } });
}
