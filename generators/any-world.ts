import fc from 'fast-check';
import type { Question, World } from '#engine';
import { approvalWorld } from './approval/approval-world.ts';
import { authorizationWorld } from './authorization/authorization-world.ts';

/** A world of any kind, with what can be asked about it. */
export interface AnyWorld {
  readonly world: World;
  readonly questions: readonly Question[];
}

/** A world under approval policies, or one of people and credentials. */
export function anyWorld(): fc.Arbitrary<AnyWorld> {
  return fc.oneof(
    approvalWorld().map(({ world, questions }): AnyWorld => ({ world, questions })),
    authorizationWorld().map(({ world, questions }): AnyWorld => ({ world, questions })),
  );
}
