import type { Confidence, PolicyKey, PolicyType, RuleId } from '#catalogue';
import type { Event, Question, Verdict, World } from '#engine';

/** The version of the delta format; `docs/gate.md` describes it. */
export const deltaFormat = 'assay-delta/1';

/** Where a pair of answers comes from: a recorded case, or a world that a generator made. */
export type Origin =
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly title: string;
      readonly uri: string;
      readonly line: number;
      /** The scenario as it is written. */
      readonly text: readonly string[];
    }
  | { readonly kind: 'generated'; readonly generator: string; readonly seed: number; readonly path: string };

/** Something that two versions were asked: the world, what happened to it, and one question. */
export interface Asked {
  readonly origin: Origin;
  readonly policyTypes: readonly PolicyType[];
  readonly world: Partial<World>;
  readonly events: readonly Event[];
  readonly question: Question;
}

/** A question that the two versions answer differently. */
export interface Disagreement extends Asked {
  readonly base: Verdict;
  readonly candidate: Verdict;
  /** Where the change is one of a policy file: `world` has the candidate's text, and the base was asked with this one. */
  readonly policyFile?: PolicyFileChange;
  /** Which of several changed fields of that file make the difference; absent where nobody asked, or none does alone. */
  readonly fields?: readonly string[];
}

/** A policy file of the repository that differs between the versions. */
export interface PolicyFileChange {
  readonly path: string;
  /** The text on the base; empty where there was no such file. */
  readonly before: string;
  /** The text of the candidate; empty where the file is gone. */
  readonly after: string;
  /** The policies that differ, where files of a policy language changed: they are read by who knows the language. */
  readonly changed?: readonly ChangedPolicy[];
}

/** A policy that a changed file adds, removes or changes. */
export interface ChangedPolicy {
  readonly name: string;
  /** The key of its list in a policy file, such as `approval_policy`; null in files of a policy language. */
  readonly list: PolicyKey | null;
  readonly changes: readonly PolicyChange[];
  /** In a policy language: the file and the line of the change, and the documented rule that the policy names. */
  readonly place?: { readonly path: string; readonly line: number };
  readonly rule?: RuleId | null;
}

/** One field of a policy that differs. */
export interface PolicyChange {
  /** `actions[0].approvals_required`; empty for the policy as a whole. */
  readonly path: string;
  /** `actions[0].approvals_required: 1, before 2`. */
  readonly words: string;
}

/**
 * Which way an answer moved. `wider`: more is allowed, fewer approvals, fewer jobs, more resolved. `narrower`: the
 * opposite. `both`: one part wider, another narrower. `sideways`: different, and neither. `broken`: the candidate no
 * longer answers, or answers where the base did not.
 */
export const movements = ['wider', 'both', 'narrower', 'sideways', 'broken'] as const;
export type Movement = (typeof movements)[number];

/** One part of an outcome that changed, in words: `approvals left: 2, before 1`. */
export interface Shift {
  /** The path in the outcome, such as `approvalsLeft` or `jobs[name=build]`. */
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly movement: Movement;
  readonly words: string;
}

/** What stands between the two answers: the rules whose evidence differs, the earliest first. */
export interface Cause {
  /** The rule that flipped first; null where the evidence is the same and only the outcome differs. */
  readonly rule: RuleId | null;
  readonly confidence: Confidence | null;
  /** How it flipped, in words: `MRAP-030 held before, no longer holds`. */
  readonly words: string;
}

/** Disagreements with one cause and one movement, with the smallest of them. */
export interface DeltaGroup {
  /** Stable between runs over the same change: policy type, question kind, rule, parts of the outcome, movement. */
  readonly id: string;
  readonly policyType: PolicyType;
  readonly cause: Cause;
  readonly movement: Movement;
  /** What who gains or loses, one line: `a developer may no longer push to a protected branch`. */
  readonly words: string;
  readonly shifts: readonly Shift[];
  /** How many decisions of the group changed: those of cases, and those of generated worlds. */
  readonly decisions: { readonly cases: number; readonly generated: number };
  /** The ids of the cases in the group. */
  readonly caseIds: readonly string[];
  /** The smallest of the disagreements, shrunk. */
  readonly example: Disagreement;
  /** The example as a scenario whose expectations are the candidate's answers. */
  readonly scenario: string;
  /** The policy file whose change it is, or the file of a policy language; absent where the engine changed. */
  readonly policyFile?: string;
  /** True where that file is one of a policy language, so that only its own engine decides by it. */
  readonly inLanguage?: true;
  /** The changed policy of that file, and the line on which the changed field stands. */
  readonly policy?: string;
  readonly policyLine?: number;
}

/** What changed between two versions, over the same worlds and questions. */
export interface Delta {
  readonly format: typeof deltaFormat;
  readonly base: string;
  readonly candidate: string;
  readonly seed: number;
  /** How many decisions were compared, and how many of them differ. */
  readonly decisions: {
    readonly cases: number;
    readonly generated: number;
    readonly changedInCases: number;
    readonly changedInGenerated: number;
  };
  /** The gravest first: broken, wider, both, narrower, sideways; then by how many decisions. */
  readonly groups: readonly DeltaGroup[];
}
