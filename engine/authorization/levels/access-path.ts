import type { Trace } from '../../evidence/trace.ts';
import type { World } from '../../world/world.ts';
import { roleWord } from '../roles/role-of-level.ts';

/** Whose access is looked for, in which world. */
export interface Search {
  readonly world: World;
  readonly userId: number;
  readonly trace: Trace;
}

/** What one membership or link gives at its end: an access level, and the custom role that goes with it. */
export interface Grant {
  readonly level: number;
  readonly memberRoleId: number | null;
}

/** One way in which a user comes to an access level. */
export interface AccessPath extends Grant {
  /** The full path of the group or project whose membership it starts from. */
  readonly source: string;
  /** Where it comes from, in words: "maintainer of `acme/tools`". */
  readonly how: string;
}

/** The role at the end of a path and the way there. */
export function describePath({ level, how }: AccessPath): string {
  return how.startsWith(roleWord(level)) ? how : `${roleWord(level)}: ${how}`;
}
