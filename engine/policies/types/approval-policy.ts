import type {
  AgeInterval,
  ApprovalBranchType,
  CommitKind,
  ComparisonOperator,
  EnforcementType,
  EnrichmentAction,
  FallbackMode,
  LicenseState,
  MessageVisibility,
  PolicyRole,
  SeverityLevel,
  VulnerabilityStateFilter,
} from '#catalogue';
import type { CommonPolicy } from './every-policy.ts';
import type { BranchException, PolicyReference } from './policy-parts.ts';

/** Demands approvals of a merge request that breaks one of its rules. */
export interface ApprovalPolicy extends CommonPolicy {
  readonly kind: 'approval_policy';
  readonly rules: readonly ApprovalPolicyRule[];
  readonly actions?: readonly ApprovalPolicyAction[];
  readonly approval_settings?: PolicyApprovalSettings;
  readonly fallback_behavior?: { readonly fail?: FallbackMode };
  readonly policy_tuning?: PolicyTuning;
  readonly enforcement_type?: EnforcementType;
  readonly bypass_settings?: BypassSettings;
}

export type ApprovalPolicyRule = ScanFindingRule | LicenseFindingRule | AnyMergeRequestRule;

/** Which target branches a rule looks at: exactly one of `branches` and `branch_type` is present. */
export interface ApprovalRuleBranches {
  readonly branches?: readonly string[];
  readonly branch_type?: ApprovalBranchType;
  readonly branch_exceptions?: readonly BranchException[];
}

export interface ScanFindingRule extends ApprovalRuleBranches {
  readonly type: 'scan_finding';
  readonly scanners: readonly (string | ScannerWithAttributes)[];
  readonly vulnerabilities_allowed: number;
  readonly severity_levels: readonly SeverityLevel[];
  readonly vulnerability_states: readonly VulnerabilityStateFilter[];
  readonly vulnerability_attributes?: VulnerabilityAttributes;
  readonly vulnerability_age?: VulnerabilityAge;
}

/** A scanner with limits of its own; what is missing is taken from the rule. */
export interface ScannerWithAttributes {
  readonly type: string;
  readonly severity_levels?: readonly SeverityLevel[];
  readonly vulnerabilities_allowed?: number;
  readonly vulnerability_attributes?: VulnerabilityAttributes;
}

export interface VulnerabilityAttributes {
  readonly false_positive?: boolean;
  readonly fix_available?: boolean;
  readonly known_exploited?: boolean;
  readonly epss_score?: { readonly operator: ComparisonOperator; readonly value: number };
  readonly enrichment_data_unavailable?: { readonly action?: EnrichmentAction };
}

export interface VulnerabilityAge {
  readonly operator: ComparisonOperator;
  readonly value: number;
  readonly interval: AgeInterval;
}

/** Either `match_on_inclusion_license` with `license_types`, or `licenses`. */
export interface LicenseFindingRule extends ApprovalRuleBranches {
  readonly type: 'license_finding';
  readonly license_states: readonly LicenseState[];
  readonly match_on_inclusion_license?: boolean;
  readonly license_types?: readonly string[];
  readonly licenses?: LicenseLists;
  readonly license_overrides?: unknown;
}

/** Exactly one of the two lists is present. */
export interface LicenseLists {
  readonly denied?: readonly LicenseEntry[];
  readonly allowed?: readonly LicenseEntry[];
}

export interface LicenseEntry {
  readonly name: string;
  readonly packages?: { readonly excluding: { readonly purls: readonly string[] } };
}

export interface AnyMergeRequestRule extends ApprovalRuleBranches {
  readonly type: 'any_merge_request';
  readonly commits: CommitKind;
}

export type ApprovalPolicyAction = RequireApprovalAction | SendBotMessageAction;

/** At least one of the five lists of approvers is present. */
export interface RequireApprovalAction {
  readonly type: 'require_approval';
  readonly approvals_required: number;
  readonly user_approvers?: readonly string[];
  readonly user_approvers_ids?: readonly number[];
  readonly group_approvers?: readonly string[];
  readonly group_approvers_ids?: readonly number[];
  readonly role_approvers?: readonly (PolicyRole | number)[];
}

export interface SendBotMessageAction {
  readonly type: 'send_bot_message';
  readonly enabled: boolean;
  readonly visibility?: MessageVisibility;
}

export interface PolicyApprovalSettings {
  readonly prevent_approval_by_author?: boolean;
  readonly prevent_approval_by_commit_author?: boolean;
  readonly remove_approvals_with_new_commit?: boolean;
  readonly require_password_to_approve?: boolean;
  readonly prevent_editing_approval_rules?: boolean;
  readonly block_branch_modification?: boolean;
  readonly block_group_branch_modification?: boolean | GroupBranchModification;
  readonly prevent_pushing_and_force_pushing?: boolean;
}

export interface GroupBranchModification {
  readonly enabled: boolean;
  readonly exceptions?: readonly PolicyReference[];
}

export interface PolicyTuning {
  readonly unblock_rules_using_execution_policies?: boolean;
  readonly security_report_time_window?: number;
}

export interface BypassSettings {
  readonly branches?: readonly { readonly source: BranchMatcher; readonly target: BranchMatcher }[];
  readonly access_tokens?: readonly PolicyReference[];
  readonly service_accounts?: readonly PolicyReference[];
  readonly users?: readonly PolicyReference[];
  readonly groups?: readonly PolicyReference[];
  readonly custom_roles?: readonly PolicyReference[];
  readonly roles?: readonly PolicyRole[];
}

/** Exactly one of the two is present: a name is compared as it is, a pattern may hold `*`. */
export interface BranchMatcher {
  readonly name?: string;
  readonly pattern?: string;
}
