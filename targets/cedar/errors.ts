/** Policies that Cedar does not take: they do not parse, or do not fit the schema. */
export class CedarPolicyError extends Error {
  readonly code = 'cedar_policies';
  /** Where and why, each by Cedar's own words. */
  readonly problems: readonly CedarProblem[];

  constructor(problems: readonly CedarProblem[]) {
    super(problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join('; '));
    this.problems = problems;
  }
}

/** What Cedar says of a place in a file of policies. */
export interface CedarProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
