/** How some of the scenarios of a suite were chosen. */
export interface Selection {
  /** How many scenarios there are where they were chosen from. */
  readonly total: number;
  /** What chose them, in words: `in features/scope`, `at most 2 for each documented rule`. */
  readonly by: readonly string[];
}
