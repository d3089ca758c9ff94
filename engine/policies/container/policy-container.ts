import type { PolicyRole } from '#catalogue';

/** What a policy file must fit where it is linked: a project or a group, with what is there. */
export interface PolicyContainer {
  readonly kind: 'project' | 'group';
  /** Names of existing branches; none in an empty repository and in a group. */
  readonly branches: readonly string[];
  /** Names and wildcards of protected branches. */
  readonly protectedBranches: readonly string[];
  readonly defaultBranch: string | null;
  /** Those of the top-level group above. */
  readonly complianceFrameworkIds: readonly number[];
  /** Who may approve there; absent where nobody knows, so that no number of approvals is doubted. */
  readonly eligibleApprovers?: readonly EligibleApprover[];
}

/** Somebody who may approve, with all that an action may call them by. */
export interface EligibleApprover {
  readonly id: number;
  readonly username: string;
  /** False for people who have no access there and come in by a group that an action names. */
  readonly isMember: boolean;
  /** Absent where the person has none that an action could name. */
  readonly role?: PolicyRole;
  readonly customRoleIds: readonly number[];
  /** Groups that count the person as a direct member, as far as actions name them and may. */
  readonly groups: readonly { readonly id: number; readonly path: string }[];
}
