import type fc from 'fast-check';
import { existingVulnerabilityStates } from '#catalogue';
import type { ApprovalPolicyRule } from '#engine';
import { requireApproval } from '#fixtures';
import type { ApprovalPlan, FindingPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies, withRules } from '../../approval/change-plan.ts';
import type { ApprovalWorldConstraints } from '../../approval/constraints.ts';

/**
 * Plans in which every policy reaches the merge request: enabled, not bypassed, about all protected branches, with a
 * protected target and finished pipelines. For laws about what rules find.
 */
export function reachingPlan(constraints: Partial<ApprovalWorldConstraints> = {}): fc.Arbitrary<ApprovalPlan> {
  return approvalPlan(constraints).map((plan) => withFinishedPipelines(withReachingPolicies(plan)));
}

function withReachingPolicies(plan: ApprovalPlan): ApprovalPlan {
  const enabled = withPolicies(plan, (placed) => {
    const { bypass_settings: _, ...policy } = placed.policy;
    return { ...placed, policy: { ...policy, enabled: true } };
  });
  const reaching = withRules(enabled, everywhere);
  return { ...reaching, targetBranch: 'main', protectedBranches: ['main'], setAside: [] };
}

function everywhere({ branch_type: _, branch_exceptions: __, ...rule }: ApprovalPolicyRule): ApprovalPolicyRule {
  return { ...rule, branches: [] } as ApprovalPolicyRule;
}

function withFinishedPipelines(plan: ApprovalPlan): ApprovalPlan {
  const { source, target } = plan;
  return {
    ...plan,
    source: { scans: source?.scans ?? [], status: 'success' },
    target: { scans: target?.scans ?? [], status: 'success' },
  };
}

/** Reaching plans whose scans all succeeded and whose merge request ran whatever the target ran: no rule ends in an error. */
export function comparablePlan(constraints: Partial<ApprovalWorldConstraints> = {}): fc.Arbitrary<ApprovalPlan> {
  return reachingPlan(constraints).map((plan) => {
    const ran = [...(plan.target?.scans ?? []), ...(plan.source?.scans ?? []), ...plan.findings].map(
      ({ scanner }) => scanner,
    );
    const scans = [...new Set(ran)].map((scanner) => ({ scanner, status: 'succeeded' as const }));
    return { ...plan, source: { scans, status: 'success' }, target: { scans, status: 'success' } };
  });
}

/** The plan in which every other finding, beginning with the first, is in the merge request alone. */
export function withFreshFindings(plan: ApprovalPlan): ApprovalPlan {
  const findings = plan.findings.map((finding, at) =>
    at % 2 === 0 ? { ...finding, onSource: true, onTarget: false } : finding,
  );
  return { ...plan, findings };
}

/** The plan whose rules count new findings only. */
export function countingNewOnly(plan: ApprovalPlan): ApprovalPlan {
  return withRules(plan, (rule) => {
    if (rule.type !== 'scan_finding') return rule;
    const { vulnerability_age: _, ...kept } = rule;
    const existing: readonly string[] = existingVulnerabilityStates;
    return { ...kept, vulnerability_states: rule.vulnerability_states.filter((state) => !existing.includes(state)) };
  });
}

/** The plan whose rules count findings in these states, whatever their age. */
export function withStates(
  plan: ApprovalPlan,
  vulnerability_states: Extract<ApprovalPolicyRule, { readonly type: 'scan_finding' }>['vulnerability_states'],
): ApprovalPlan {
  return withRules(plan, (rule) => {
    if (rule.type !== 'scan_finding') return rule;
    const { vulnerability_age: _, ...kept } = rule;
    return { ...kept, vulnerability_states };
  });
}

/** A finding about which there is nothing to say, and which the target does not have. */
export const plainFinding = {
  onTarget: false,
  vulnerability: null,
  ageInDays: 0,
  falsePositive: false,
  fixAvailable: false,
  knownExploited: null,
  epssScore: null,
} as const satisfies Partial<FindingPlan>;

/** The plan in which every finding has the same severity on both sides. */
export function withoutDrift(plan: ApprovalPlan): ApprovalPlan {
  return { ...plan, findings: plan.findings.map((finding) => ({ ...finding, severityOnTarget: finding.severity })) };
}

/** The plan whose policies demand approvals also where a rule ends in an error. */
export function failingClosed(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => {
    const { fallback_behavior: _, ...policy } = placed.policy;
    return { ...placed, policy };
  });
}

/** The plan whose rules about findings look at every severity and scanner and allow nothing. */
export function lookingAtEverything(plan: ApprovalPlan): ApprovalPlan {
  return withRules(plan, (rule) => {
    if (rule.type !== 'scan_finding') return rule;
    const { vulnerability_attributes: _, ...kept } = rule;
    return { ...kept, severity_levels: [], scanners: [], vulnerabilities_allowed: 0 };
  });
}

/** The plan whose policies each demand at least one approval. */
export function demanding(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => {
    const { actions = [] } = placed.policy;
    return { ...placed, policy: { ...placed.policy, actions: [requireApproval(), ...actions.slice(0, 4)] } };
  });
}
