import { policyFileProfiles } from '#catalogue';
import { type Policy, readPolicyDocument } from '../policies/index.ts';

/** Groups that actions name as approvers, in both of the ways to name one. */
export interface ApproverGroups {
  readonly ids: readonly number[];
  readonly paths: readonly string[];
}

/** The groups that the approval policies of a list name as approvers. */
export function approverGroupsOf(policies: readonly Policy[]): ApproverGroups {
  const actions = policies
    .flatMap((policy) => (policy.kind === 'approval_policy' ? (policy.actions ?? []) : []))
    .filter((action) => action.type === 'require_approval');
  return {
    ids: actions.flatMap(({ group_approvers_ids: ids = [] }) => ids),
    paths: actions.flatMap(({ group_approvers: paths = [] }) => paths),
  };
}

/** The groups that a policy file names as approvers, whatever age of the format it is read in. */
export function approverGroupsIn(content: string): ApproverGroups {
  return approverGroupsOf(policyFileProfiles.flatMap((profile) => readPolicyDocument(content, profile).policies));
}
