import fc from 'fast-check';
import type { Event, Question, World } from '#engine';
import { approvalWorld } from './approval/approval-world.ts';
import { authorizationWorld } from './authorization/authorization-world.ts';
import { branchWorld } from './branch-protection/branch-world.ts';
import { pipelineWorld } from './pipelines/pipeline-world.ts';
import { statusCheckWorld } from './status-checks/status-check-world.ts';
import { vulnerabilityWorld } from './vulnerabilities/vulnerability-world.ts';

/** A world of any kind, with what can happen to it and what can be asked about it. */
export interface AnyWorld {
  readonly world: World;
  /** In the order in which they can happen. */
  readonly events: readonly Event[];
  readonly questions: readonly Question[];
}

/** A world of any policy type; those of approvals and of credentials, which have the most rules, twice as often. */
export function anyWorld(): fc.Arbitrary<AnyWorld> {
  return fc.oneof(
    { weight: 2, arbitrary: approvalWorld().map(quiet) },
    { weight: 2, arbitrary: authorizationWorld().map(quiet) },
    pipelineWorld().map(({ world, events, questions }): AnyWorld => ({ world, events, questions })),
    vulnerabilityWorld().map(({ world, event, questions }): AnyWorld => ({ world, events: [event], questions })),
    statusCheckWorld().map(({ world, events, questions }): AnyWorld => ({ world, events, questions })),
    branchWorld().map(quiet),
  );
}

function quiet({ world, questions }: Pick<AnyWorld, 'world' | 'questions'>): AnyWorld {
  return { world, events: [], questions };
}
