import { roleWord } from '../roles/role-of-level.ts';

/** What one membership or link gives at its end: an access level, and the custom role that goes with it. */
export interface Grant {
  readonly level: number;
  readonly memberRoleId: number | null;
}

/** One way in which a user comes to an access level. */
export interface AccessPath extends Grant {
  /** Where it comes from, in words: "maintainer of `acme/tools`". */
  readonly how: string;
}

/** The role at the end of a path and the way there. */
export function describePath({ level, how }: AccessPath): string {
  return how.startsWith(roleWord(level)) ? how : `${roleWord(level)}: ${how}`;
}
