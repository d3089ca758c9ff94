import fc from 'fast-check';
import { existingVulnerabilityStates, scanKinds } from '#catalogue';
import type { ApprovalPolicyRule, MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withPolicies, withRules } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { countingNewOnly, failingClosed, reachingPlan } from './focused-plans.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const tuningNeverAddsApprovals = law({
  id: 'LAW-APPROVAL-32',
  title: 'unblocking rules by execution policies never adds approvals, and leaves rules about what was there before',
  source: 'approval policies, invariant 32; MRAP-105 and MRAP-109',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['scan_finding', 'license_finding'] })
      .map(failingClosed)
      .map(enforceable),
    onlyNew: fc.boolean(),
    enforcedScans: fc.subarray([...scanKinds], { minLength: scanKinds.length - 2 }),
  }),
  async check(run, { plan: drawn, onlyNew, enforcedScans }) {
    const plan = { ...(onlyNew ? countingNewOnly(drawn) : drawn), enforcedScans };
    const blocked = await mergeRequestOf(run, plan);
    if (blocked.violations.every(({ errors }) => errors.length === 0)) return vacuous('no error to excuse');
    const tuned = await mergeRequestOf(run, withTuning(plan));
    const kept = violationsBefore(plan, blocked);
    if (!sameUnordered(kept, violationsBefore(plan, tuned)))
      return verdictOf(false, 'an old state is unblocked', () => `expected to stay: ${JSON.stringify(kept)}`);
    return noMoreBlocking(blocked, tuned, plan);
  },
});

/** The plan whose rules name scanners that execution policies can make run. */
function enforceable(plan: ApprovalPlan): ApprovalPlan {
  const known: readonly string[] = scanKinds;
  return withRules(plan, (rule) => {
    if (rule.type !== 'scan_finding') return rule;
    const scanners = rule.scanners.filter((scanner) => typeof scanner === 'string' && known.includes(scanner));
    return { ...rule, scanners: scanners.length === 0 ? ['sast'] : scanners };
  });
}

function withTuning(plan: ApprovalPlan): ApprovalPlan {
  const policy_tuning = { unblock_rules_using_execution_policies: true };
  return withPolicies(plan, (placed) => ({ ...placed, policy: { ...placed.policy, policy_tuning } }));
}

/** The violations of rules that look at what was there before the merge request too. */
function violationsBefore(plan: ApprovalPlan, { violations }: MergeRequestOutcome): MergeRequestOutcome['violations'] {
  return violations.filter(({ policy, rule }) => {
    const placed = plan.policies.find((one) => one.policy.name === policy);
    const document = placed?.policy.rules[rule - 1];
    return document !== undefined && looksBack(document);
  });
}

function looksBack(rule: ApprovalPolicyRule): boolean {
  if (rule.type === 'license_finding') return rule.license_states.includes('detected');
  if (rule.type !== 'scan_finding') return false;
  return existingVulnerabilityStates.some((state) => rule.vulnerability_states.includes(state));
}
