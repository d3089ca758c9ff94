import type { PolicyFileProfile, PolicyType, RuleId } from '#catalogue';
import type { Case, QuestionStep } from '#reports';
import type { FilePair } from '../files/limit-files.ts';

/** What a scenario must do to close a gap. */
export interface Goal {
  /** The id of the gap, such as `corner:MRAP-050:overridden`. */
  readonly id: string;
  readonly policyType: PolicyType;
  /** The rules that the scenario claims with tags; none where the gap is about something else. */
  readonly rules: readonly RuleId[];
  /** What it is about, in words: guides the search, and stands beside the proposal. */
  readonly description: string;
  /** Whether a case, taken as passed and claiming every rule that it consults, closes the gap. */
  readonly reached: (candidate: Case) => boolean;
  /** How near a case is, from 0 to 1: where to start from, and which way to go on. */
  readonly nearness: (candidate: Case) => number;
  /** Whether another case shows the other side: what the candidate must not be mistaken for. */
  readonly isOtherSide: (other: Case, candidate: Case) => boolean;
  /** Set where two scenarios may have a half each: what they say together may reach it. */
  readonly halves?: GoalHalves;
  /** Set where a policy file alone may reach it: steps that have such a file checked. */
  readonly files?: (profile: PolicyFileProfile) => readonly FilePair[];
  /** Set where the other side is no scenario: whether a question with what it expected fails there. */
  readonly contrast?: (candidate: Case) => (asked: QuestionStep) => boolean;
}

/** Two things that a goal wants of one answer, and that scenarios mostly have apart. */
export interface GoalHalves {
  readonly first: (candidate: Case) => boolean;
  readonly second: (candidate: Case) => boolean;
}
