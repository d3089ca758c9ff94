import type { ApprovalPolicyDocument, RoleWord } from '#fixtures';
import type { PersonName } from '../words.ts';

/** Protected branches under policies that keep them as they are, and one attempt to change something about them. */
export interface BranchPlan {
  readonly people: readonly BranchPersonPlan[];
  /** Branches beside `main`. */
  readonly branches: readonly string[];
  readonly protections: readonly ProtectionPlan[];
  readonly policies: readonly BranchPolicyPlan[];
  readonly attempt: AttemptPlan;
}

export interface BranchPersonPlan {
  readonly name: PersonName;
  readonly role: RoleWord | null;
  /** A direct member of the group, with which policies may let people past. */
  readonly inGroup: boolean;
}

export interface ProtectionPlan {
  readonly name: string;
  readonly pushAccessLevel: number;
  readonly allowForcePush: boolean;
}

export interface BranchPolicyPlan {
  readonly on: 'project' | 'group';
  readonly enabled: boolean;
  readonly warns: boolean;
  readonly branches: Pick<ApprovalPolicyDocument['rules'][number], 'branches' | 'branch_type'>;
  readonly exceptions: readonly string[];
  readonly preventsPushing: boolean;
  readonly blocksModification: boolean;
  /** Null where the policy says nothing of groups. */
  readonly blocksGroupModification: boolean | null;
  readonly bypass: BypassPlan;
}

/** Whom a policy lets past. */
export interface BypassPlan {
  /** By their place among the people. */
  readonly users: readonly number[];
  readonly roles: readonly ('developer' | 'maintainer' | 'owner')[];
  readonly group: boolean;
  readonly bot: boolean;
  readonly serviceAccount: boolean;
}

export const actors = ['person', 'bot', 'service account', 'nobody'] as const;
export type Actor = (typeof actors)[number];

export interface AttemptPlan {
  readonly actor: Actor;
  /** By place among the people, where a person acts. */
  readonly person: number;
  readonly branch: string;
  readonly force: boolean;
  readonly reason: string | null;
}
