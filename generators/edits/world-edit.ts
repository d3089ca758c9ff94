import type { Change } from '#engine';

/** One small change of a world, in words that finish the sentence "it would be otherwise if ...". */
export interface WorldEdit {
  /** Stable for a world, such as `members/3/accessLevel=40`. */
  readonly id: string;
  /** What is changed, such as `members/3/accessLevel`: of the values that it could have instead, one explains enough. */
  readonly about: string;
  readonly words: string;
  readonly changes: readonly Change[];
}
