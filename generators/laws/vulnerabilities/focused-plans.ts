import fc from 'fast-check';
import type { VulnerabilityManagementAction, VulnerabilityManagementPolicy } from '#engine';
import { boundedBy } from '../../constraints.ts';
import { type VulnerabilityWorldConstraints, vulnerabilityWorldBounds } from '../../vulnerabilities/constraints.ts';
import type { VulnerabilityPlan } from '../../vulnerabilities/vulnerability-plan.ts';
import { policyNameAt, vulnerabilityPolicy } from '../../vulnerabilities/vulnerability-policies.ts';
import { vulnerabilityPlan } from '../../vulnerabilities/vulnerability-world.ts';

/** Plans in which policies can act: a pipeline of the default branch ends well, and the bot is there. */
export function managedPlan(constraints: Partial<VulnerabilityWorldConstraints> = {}): fc.Arbitrary<VulnerabilityPlan> {
  return vulnerabilityPlan(constraints).map((plan) => ({
    ...plan,
    bot: 'active',
    pipeline: { ...plan.pipeline, branch: 'main', status: 'success' },
  }));
}

/** Plans in which every vulnerability is open and no person has rated it. */
export function openPlan(constraints: Partial<VulnerabilityWorldConstraints> = {}): fc.Arbitrary<VulnerabilityPlan> {
  return managedPlan(constraints).map((plan) => ({
    ...plan,
    vulnerabilities: plan.vulnerabilities.map((row) => ({
      ...row,
      state: row.state === null ? null : ('detected' as const),
      severityOverridden: false,
    })),
  }));
}

/** Plans in which the pipeline finds every vulnerability, and at least two policies may do something about it. */
export function busyPlan(actionTypes: VulnerabilityWorldConstraints['actionTypes']): fc.Arbitrary<VulnerabilityPlan> {
  const constraints = boundedBy('vulnerability world', { actionTypes }, vulnerabilityWorldBounds);
  return fc
    .record({
      plan: openPlan({ maxPolicies: 0 }),
      policies: fc.array(vulnerabilityPolicy(constraints), { minLength: 2, maxLength: 3 }),
    })
    .map(({ plan, policies }) => ({
      ...plan,
      vulnerabilities: plan.vulnerabilities.map((row) => ({ ...row, found: true })),
      policies: policies.map(({ on, policy }, at) => ({ on, policy: { ...policy, name: policyNameAt(at) } })),
    }));
}

/** The plan with one policy alone, of these rules and this action. */
export function governedBy(
  plan: VulnerabilityPlan,
  rules: VulnerabilityManagementPolicy['rules'],
  action: VulnerabilityManagementAction,
): VulnerabilityPlan {
  return {
    ...plan,
    policies: [{ on: 'project', policy: { name: 'Policy A', enabled: true, rules, actions: [action] } }],
  };
}

/** The plan without policies whose effect adds up: those that move a severity up or down by one. */
export function withoutSteps(plan: VulnerabilityPlan): VulnerabilityPlan {
  const policies = plan.policies.filter(({ policy: { actions } }) =>
    actions.every((action) => action.type !== 'severity_override' || action.severity_override_operation === 'set'),
  );
  return { ...plan, policies };
}
