import type { Trace } from '../evidence/trace.ts';
import type { PolicyApprovalSettings } from '../policies/index.ts';
import type { ApprovalSettingsOutcome } from '../protocol/outcome.ts';
import type { MergeRequestContext } from './merge-request-context.ts';
import type { EvaluatedPolicy } from './rule-result.ts';
import { hasLegacyWarnMode, onlyWarns } from './warn-mode.ts';

/**
 * The approval settings of a merge request: those of the project, tightened by every policy that the merge request
 * violates at present. A policy never loosens anything.
 */
export function effectiveSettings(
  { project, instance }: MergeRequestContext,
  policies: readonly EvaluatedPolicy[],
  trace: Trace,
): ApprovalSettingsOutcome {
  const setting = policies.filter(({ enforced }) => tightens(enforced.policy.approval_settings));
  const acting = setting
    .filter((policy) => isViolated(policy, trace))
    .filter((policy) => isEnforced(policy, instance, trace));
  const demanded = acting.map(({ enforced }) => enforced.policy.approval_settings ?? {});
  const anyDemands = (key: keyof PolicyApprovalSettings) => demanded.some((settings) => settings[key] === true);
  const own = ownSettings(project);
  const effective: ApprovalSettingsOutcome = {
    preventApprovalByAuthor: own.preventApprovalByAuthor || anyDemands('prevent_approval_by_author'),
    preventApprovalByCommitAuthor: own.preventApprovalByCommitAuthor || anyDemands('prevent_approval_by_commit_author'),
    removeApprovalsWithNewCommit: own.removeApprovalsWithNewCommit || anyDemands('remove_approvals_with_new_commit'),
    requirePasswordToApprove: own.requirePasswordToApprove || anyDemands('require_password_to_approve'),
    preventEditingApprovalRules: own.preventEditingApprovalRules || anyDemands('prevent_editing_approval_rules'),
  };
  if (setting.length > 0) consultTightening(own, effective, trace);
  return effective;
}

/** The settings that decide who may approve; those about branches are in force without any violation. */
const approvalKeys = [
  'prevent_approval_by_author',
  'prevent_approval_by_commit_author',
  'remove_approvals_with_new_commit',
  'require_password_to_approve',
  'prevent_editing_approval_rules',
] as const satisfies readonly (keyof PolicyApprovalSettings)[];

function tightens(settings: PolicyApprovalSettings | undefined): boolean {
  return approvalKeys.some((key) => settings?.[key] !== undefined);
}

function isViolated({ enforced, rules }: EvaluatedPolicy, trace: Trace): boolean {
  const violated = rules.some(({ result }) => result.kind !== 'pass');
  return trace.consult(
    'MRAP-110',
    violated,
    `settings of policy \`${enforced.policy.name}\``,
    'the merge request violates it',
  );
}

function isEnforced({ enforced }: EvaluatedPolicy, instance: MergeRequestContext['instance'], trace: Trace): boolean {
  const warns = onlyWarns(enforced.policy, instance);
  const subject = `settings of policy \`${enforced.policy.name}\``;
  if (hasLegacyWarnMode(instance)) trace.consult('MRAP-144', warns, subject, `version ${instance.version}`);
  return !trace.consult('MRAP-125', warns, subject, 'it only warns');
}

function ownSettings(project: MergeRequestContext['project']): ApprovalSettingsOutcome {
  const { preventApprovalByAuthor, preventApprovalByCommitAuthor, removeApprovalsWithNewCommit } = project;
  const { requirePasswordToApprove, preventEditingApprovalRules } = project;
  return {
    preventApprovalByAuthor,
    preventApprovalByCommitAuthor,
    removeApprovalsWithNewCommit,
    requirePasswordToApprove,
    preventEditingApprovalRules,
  };
}

function consultTightening(own: ApprovalSettingsOutcome, effective: ApprovalSettingsOutcome, trace: Trace): void {
  const keys = Object.keys(own) as readonly (keyof ApprovalSettingsOutcome)[];
  const tightened = keys.filter((key) => effective[key] && !own[key]);
  trace.consult(
    'MRAP-120',
    tightened.length > 0,
    'approval settings',
    `stricter than the project: ${tightened.join(', ') || 'none'}`,
  );
}
