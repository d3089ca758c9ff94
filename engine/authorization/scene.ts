import type { Trace } from '../evidence/trace.ts';
import type { Circumstance } from '../protocol/question.ts';
import type { World } from '../world/world.ts';

/** What a decision is made in: the world, the evidence so far, and the circumstances of the attempt. */
export interface Scene {
  readonly world: World;
  readonly trace: Trace;
  readonly circumstances: ReadonlySet<Circumstance>;
}
