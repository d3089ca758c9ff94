import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { approvalPlan } from '../../approval/approval-world.ts';
import { withPolicies } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

export const aNameIsOnlyAName = law({
  id: 'LAW-APPROVAL-30',
  title: 'renaming policies changes names and nothing else',
  source: 'approval policies, invariant 30',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const named = await mergeRequestOf(run, plan);
    const renamed = await mergeRequestOf(run, rename(plan));
    if (named.violations.length + renamed.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(named, withOldNames(renamed)), [named, renamed]);
  },
});

/** `Policy A` becomes `Zulu A`: it sorts differently. */
function rename(plan: ApprovalPlan): ApprovalPlan {
  return withPolicies(plan, (placed) => ({
    ...placed,
    policy: { ...placed.policy, name: placed.policy.name.replace('Policy', 'Zulu') },
  }));
}

function withOldNames(outcome: MergeRequestOutcome): MergeRequestOutcome {
  return JSON.parse(JSON.stringify(outcome).replaceAll('Zulu', 'Policy')) as MergeRequestOutcome;
}
