import type { ApprovalPolicyRule, MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withPolicies, withRules } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { failingClosed, reachingPlan } from './focused-plans.ts';
import { blockage, blockingRules, mergeRequestOf } from './outcomes.ts';

const scanners = ['sast', 'dependency_scanning'] as const;

/** Without an allowance, which would be one for both or one for each, and without excuses for a missing scanner. */
export const twoScannersAreTwoRules = law({
  id: 'LAW-APPROVAL-M26',
  title: 'a rule about two scanners blocks exactly when one of two rules about one of them each does',
  source: 'metamorphic relation M26; MRAP-111',
  policyType: 'approval',
  arbitrary: reachingPlan({ ruleTypes: ['scan_finding'], maxPolicies: 1, maxRules: 1 })
    .map(failingClosed)
    .map(strict),
  async check(run, plan) {
    const together = await mergeRequestOf(run, plan);
    const apart = await mergeRequestOf(run, split(plan));
    if (together.violations.length + apart.violations.length === 0) return vacuous('nothing is violated');
    const [one, two] = [blockingRules(together).size > 0, blockingRules(apart).size > 0];
    return verdictOf(
      one === two && gist(together) === gist(apart),
      blockage(together),
      () => `expected the same blocking decision: ${one} and ${gist(together)}, then ${two} and ${gist(apart)}`,
    );
  },
});

function strict(plan: ApprovalPlan): ApprovalPlan {
  return withRules(plan, (rule) =>
    rule.type === 'scan_finding' ? { ...rule, scanners, vulnerabilities_allowed: 0 } : rule,
  );
}

function split(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => ({
    ...placed,
    policy: { ...placed.policy, rules: placed.policy.rules.flatMap(ofOneScanner) },
  }));
}

function ofOneScanner(rule: ApprovalPolicyRule): readonly ApprovalPolicyRule[] {
  return rule.type === 'scan_finding' ? scanners.map((scanner) => ({ ...rule, scanners: [scanner] })) : [rule];
}

function gist({ mergeable, approvalsLeft }: MergeRequestOutcome): string {
  return `mergeable: ${mergeable} with ${approvalsLeft} left`;
}
