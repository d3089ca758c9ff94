import type { CheckStatus, Visibility } from '#engine';
import type { RoleWord } from '#fixtures';
import type { PersonName } from '../words.ts';

/** A merge request under external status checks, before it is made: what was drawn, without ids. */
export interface StatusCheckPlan {
  readonly people: readonly CheckPersonPlan[];
  readonly visibility: Visibility;
  readonly reportersMayApprove: boolean;
  /** The project merges only what all checks have passed. */
  readonly gating: boolean;
  readonly targetBranch: string;
  readonly checks: readonly CheckPlan[];
  /** A check of another project. */
  readonly foreignCheck: boolean;
}

export interface CheckPersonPlan {
  readonly name: PersonName;
  /** Null for somebody who is no member. */
  readonly role: RoleWord | null;
}

export interface CheckPlan {
  readonly name: string;
  /** Entries of protected branches that it is limited to; none is no limit. */
  readonly branches: readonly string[];
  readonly secret: string | null;
  /** Its URL carries a token in its query string. */
  readonly queried: boolean;
  /** What was answered, oldest first. */
  readonly answers: readonly AnswerPlan[];
}

export interface AnswerPlan {
  readonly on: 'head' | 'an earlier commit';
  readonly status: CheckStatus;
  readonly secondsAgo: number;
  readonly retried: boolean;
}
