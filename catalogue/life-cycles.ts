// Data: what things go through, and what moves them on.
import type { Confidence, PolicyType, RuleSeverity } from './model.ts';

/** One step from a state to another, and the kinds of event that can take it; none means that no event does. */
export interface LifeCycleTransition {
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
}

/** The states of one kind of thing, and the ways between them that the platform allows. */
export interface LifeCycle {
  readonly name: string;
  /** What goes through the states, as it stands in a sentence. */
  readonly thing: string;
  readonly title: string;
  readonly policyType: PolicyType;
  readonly severity: RuleSeverity;
  readonly confidence: Confidence;
  readonly states: readonly string[];
  readonly transitions: readonly LifeCycleTransition[];
}

/** How the approval of a merge request, a pipeline, a vulnerability, a check, a token and a policy go on. */
export const lifeCycles = [
  {
    name: 'merge-request',
    thing: 'the approval of a merge request',
    title: 'approval of a merge request',
    policyType: 'approval',
    severity: 'high',
    confidence: 'high',
    states: ['none required', 'approvals missing', 'approved', 'merged', 'closed'],
    transitions: [
      {
        from: 'none required',
        to: 'approvals missing',
        by: ['push', 'pipeline_finished', 'merge_request_retargeted', 'policy_file_changed', 'branch_protected'],
      },
      {
        from: 'none required',
        to: 'approved',
        by: ['merge_request_retargeted', 'policy_file_changed', 'branch_protected'],
      },
      { from: 'none required', to: 'merged', by: ['merge_request_merged'] },
      { from: 'approvals missing', to: 'approved', by: ['approved', 'policy_file_changed'] },
      {
        from: 'approvals missing',
        to: 'none required',
        by: ['push', 'pipeline_finished', 'policy_bypassed', 'merge_request_retargeted', 'branch_unprotected'],
      },
      { from: 'approved', to: 'approvals missing', by: ['unapproved', 'push', 'policy_file_changed', 'user_blocked'] },
      { from: 'approved', to: 'none required', by: ['policy_bypassed', 'branch_unprotected', 'policy_file_changed'] },
      { from: 'approved', to: 'merged', by: ['merge_request_merged'] },
      { from: 'approvals missing', to: 'closed', by: [] },
      { from: 'closed', to: 'approvals missing', by: [] },
    ],
  },
  {
    name: 'pipeline',
    thing: 'a pipeline',
    title: 'status of a pipeline',
    policyType: 'pipeline-execution',
    severity: 'medium',
    confidence: 'high',
    states: ['created', 'pending', 'running', 'success', 'failed', 'canceled', 'skipped', 'manual'],
    transitions: [
      { from: 'created', to: 'pending', by: [] },
      { from: 'pending', to: 'running', by: [] },
      { from: 'running', to: 'manual', by: [] },
      { from: 'created', to: 'skipped', by: [] },
      { from: 'running', to: 'success', by: ['pipeline_finished'] },
      { from: 'running', to: 'failed', by: ['pipeline_finished'] },
      { from: 'running', to: 'canceled', by: ['pipeline_finished'] },
      { from: 'pending', to: 'canceled', by: ['pipeline_finished'] },
    ],
  },
  {
    name: 'vulnerability',
    thing: 'a vulnerability',
    title: 'state of a vulnerability',
    policyType: 'vulnerability-management',
    severity: 'high',
    confidence: 'high',
    states: ['detected', 'confirmed', 'resolved', 'dismissed'],
    transitions: [
      { from: 'absent', to: 'detected', by: ['pipeline_finished'] },
      { from: 'absent', to: 'dismissed', by: ['pipeline_finished'] },
      { from: 'detected', to: 'resolved', by: ['pipeline_finished'] },
      { from: 'confirmed', to: 'resolved', by: ['pipeline_finished'] },
      { from: 'detected', to: 'dismissed', by: ['pipeline_finished'] },
      { from: 'confirmed', to: 'dismissed', by: ['pipeline_finished'] },
      { from: 'detected', to: 'confirmed', by: [] },
      { from: 'resolved', to: 'detected', by: [] },
      { from: 'dismissed', to: 'detected', by: [] },
    ],
  },
  {
    name: 'detection',
    thing: 'a known vulnerability',
    title: 'whether scans still report a vulnerability',
    policyType: 'vulnerability-management',
    severity: 'high',
    confidence: 'high',
    states: ['reported', 'no longer reported'],
    transitions: [
      { from: 'reported', to: 'no longer reported', by: ['pipeline_finished'] },
      { from: 'no longer reported', to: 'reported', by: ['pipeline_finished'] },
    ],
  },
  {
    name: 'status-check',
    thing: 'a status check',
    title: 'status of an external check at the head of a merge request',
    policyType: 'status-check',
    severity: 'high',
    confidence: 'high',
    states: ['pending', 'passed', 'failed'],
    transitions: [
      { from: 'pending', to: 'passed', by: ['status_check_reported'] },
      { from: 'pending', to: 'failed', by: ['status_check_reported', 'status_checks_time_out'] },
      { from: 'passed', to: 'failed', by: ['status_check_reported'] },
      { from: 'failed', to: 'passed', by: ['status_check_reported'] },
      { from: 'passed', to: 'pending', by: ['push', 'status_check_reported'] },
      { from: 'failed', to: 'pending', by: ['push', 'status_check_retried', 'status_check_reported'] },
    ],
  },
  {
    name: 'access-token',
    thing: 'an access token',
    title: 'life of an access token',
    policyType: 'authorization',
    severity: 'critical',
    confidence: 'high',
    states: ['active', 'expired', 'revoked', 'rotated'],
    transitions: [
      { from: 'active', to: 'expired', by: ['time_passes'] },
      { from: 'active', to: 'revoked', by: ['access_token_revoked'] },
      { from: 'expired', to: 'revoked', by: ['access_token_revoked'] },
      { from: 'active', to: 'rotated', by: [] },
    ],
  },
  {
    name: 'policy',
    thing: 'a policy',
    title: 'standing of a policy in its file',
    policyType: 'policy-file',
    severity: 'high',
    confidence: 'high',
    states: ['enabled', 'disabled', 'ignored'],
    transitions: [
      { from: 'absent', to: 'enabled', by: ['policy_file_changed'] },
      { from: 'absent', to: 'disabled', by: ['policy_file_changed'] },
      { from: 'enabled', to: 'disabled', by: ['policy_file_changed'] },
      { from: 'disabled', to: 'enabled', by: ['policy_file_changed'] },
      { from: 'enabled', to: 'ignored', by: ['policy_file_changed'] },
      { from: 'ignored', to: 'enabled', by: ['policy_file_changed'] },
      { from: 'enabled', to: 'absent', by: ['policy_file_changed'] },
      { from: 'disabled', to: 'absent', by: ['policy_file_changed'] },
    ],
  },
  {
    name: 'policy-change',
    thing: 'the newest change of a policy file',
    title: 'whether the newest change of a policy file acts yet',
    policyType: 'policy-file',
    severity: 'high',
    confidence: 'high',
    states: ['in force', 'waiting'],
    transitions: [
      { from: 'in force', to: 'waiting', by: ['policy_file_changed'] },
      { from: 'waiting', to: 'in force', by: ['time_passes'] },
    ],
  },
] as const satisfies readonly LifeCycle[];

export type LifeCycleName = (typeof lifeCycles)[number]['name'];
