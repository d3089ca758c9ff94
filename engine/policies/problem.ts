import type { RuleId } from '#catalogue';

/** Something that is wrong, or hardly meant, in a policy file, with the place where it stands. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /**
   * Who objects: `file` errors make the platform ignore the whole file; `save` errors are only raised when a policy
   * is saved through the editor or the API, so a file that was pushed by hand still acts; `advice` is ours.
   */
  readonly stage: ProblemStage;
  /** The documented rule that is broken, where there is one. */
  readonly rule?: RuleId;
  /** Stable and kebab-case, such as `unknown-key`. */
  readonly code: string;
  /** Such as `approval_policy[0].rules[1].severity_levels[2]`; empty for the file as a whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly suggestion?: string;
}

export type ProblemStage = 'file' | 'save' | 'advice';

/** The steps from the top of the file to a value. */
export type Place = readonly (string | number)[];

/** A problem before its line is looked up and its message is put together. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly stage: ProblemStage;
  readonly code: string;
  readonly place: Place;
  /** Point at the key rather than at its value. */
  readonly atKey?: boolean;
  /** What is the matter, without place, expectation and suggestion. */
  readonly what: string;
  readonly rule?: RuleId;
  readonly expected?: string;
  readonly found?: string;
  readonly suggestion?: string;
}

/** Writes a place as people do: `rules[1].type`. */
export function pathText(place: Place): string {
  return place.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

/** The part of a message that says what should stand there instead. */
export function expectationOf(problem: Pick<Problem, 'expected' | 'suggestion'>): string {
  const expected = problem.expected === undefined ? '' : `, expected ${problem.expected}`;
  return problem.suggestion === undefined ? expected : `${expected}; did you mean \`${problem.suggestion}\`?`;
}
