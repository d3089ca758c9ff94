import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { noMoreBlocking } from './no-more-blocking.ts';
import { mergeRequestOf } from './outcomes.ts';

/**
 * Both ways record the same violations, so the settings of the policies apply alike. The exception are licenses without
 * a target to compare with: failing closed judges them against nothing and may pass, failing open records an error, and
 * with it the settings of the policy apply.
 */
export const failingClosedBlocksMore = law({
  id: 'LAW-APPROVAL-08',
  title: 'failing closed blocks whatever failing open blocks',
  source: 'approval policies, invariant 8; MRAP-083 and MRAP-110',
  policyType: 'approval',
  arbitrary: approvalPlan({ ruleTypes: ['scan_finding', 'license_finding'] }),
  async check(run, plan) {
    const closed = await mergeRequestOf(run, withFallback(plan, 'closed'));
    const open = await mergeRequestOf(run, withFallback(plan, 'open'));
    if (open.violations.some(({ errors }) => errors.includes('TARGET_PIPELINE_MISSING')))
      return vacuous('licenses without a target');
    if (closed.mergeable && !open.mergeable) {
      return verdictOf(
        false,
        'mergeable when closed only',
        () => 'expected the open fallback to let pass what the closed one lets pass',
      );
    }
    return noMoreBlocking(closed, open, withFallback(plan, 'closed'));
  },
});

function withFallback(plan: ApprovalPlan, fail: 'open' | 'closed'): ApprovalPlan {
  return withPolicies(plan, (placed) => ({ ...placed, policy: { ...placed.policy, fallback_behavior: { fail } } }));
}
