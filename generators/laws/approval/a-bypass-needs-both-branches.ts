import fc from 'fast-check';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withPolicy } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

/** Pairs of which exactly one side, or none, is the merge request's. */
const otherPairs = [
  { source: { name: 'change' }, target: { name: 'docs' } },
  { source: { name: 'other' }, target: { name: 'main' } },
  { source: { pattern: '*' }, target: { pattern: 'release/*' } },
  { source: { pattern: 'fix/*' }, target: { pattern: '*' } },
  { source: { name: 'chang' }, target: { name: 'main' } },
] as const;

type Pair = (typeof otherPairs)[number];

export const aBypassNeedsBothBranches = law({
  id: 'LAW-APPROVAL-25',
  title: 'a bypass pair affects no merge request that differs in either branch',
  source: 'approval policies, invariant 25',
  policyType: 'approval',
  arbitrary: fc.record({ plan: reachingPlan(), pair: fc.constantFrom(...otherPairs) }),
  async check(run, { plan, pair }) {
    const without = await mergeRequestOf(run, plan);
    const beside = await mergeRequestOf(run, withPair(plan, pair));
    if (without.violations.length + beside.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(without, beside), [without, beside]);
  },
});

function withPair(plan: ApprovalPlan, pair: Pair): ApprovalPlan {
  return withPolicy(plan, 0, (policy) => ({ ...policy, bypass_settings: { branches: [pair] } }));
}
