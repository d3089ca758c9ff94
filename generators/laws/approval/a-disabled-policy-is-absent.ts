import fc from 'fast-check';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicy } from '../../approval/change-plan.ts';
import { resolveSurely, sureReference } from '../../references.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const aDisabledPolicyIsAbsent = law({
  id: 'LAW-APPROVAL-22',
  title: 'a disabled policy is the same as none',
  source: 'approval policies, invariant 22',
  policyType: 'approval',
  arbitrary: fc.record({ plan: approvalPlan().map((plan) => ({ ...plan, setAside: [] })), which: sureReference() }),
  async check(run, { plan, which }) {
    const at = resolveSurely([...plan.policies.keys()], which);
    const enabled = await mergeRequestOf(run, withEnabled(plan, { at, enabled: true }));
    if (enabled.violations.length === 0) return vacuous('nothing is violated');
    const disabled = await mergeRequestOf(run, withEnabled(plan, { at, enabled: false }));
    const absent = await mergeRequestOf(run, { ...plan, policies: plan.policies.filter((_, index) => index !== at) });
    return sameDecision(sameUnordered(disabled, absent), [disabled, absent]);
  },
});

function withEnabled(
  plan: ApprovalPlan,
  { at, enabled }: { readonly at: number; readonly enabled: boolean },
): ApprovalPlan {
  return withPolicy(plan, at, (policy) => ({ ...policy, enabled }));
}
