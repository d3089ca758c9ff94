import type { MergeRequestOutcome } from '#engine';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, vacuous, verdictOf } from '../law.ts';
import { comparablePlan, withFreshFindings, withStates } from './focused-plans.ts';
import { isSubset, listed, mergeRequestOf } from './outcomes.ts';

/** One state keeps what is not dismissed, the other what is; together they filter nothing. */
export const dismissedAndUndismissedAddUp = law({
  id: 'LAW-APPROVAL-062',
  title: 'new findings to triage and dismissed new findings are apart, and together all new findings',
  source: 'MRAP-062',
  policyType: 'approval',
  arbitrary: comparablePlan({ ruleTypes: ['scan_finding'], maxPolicies: 1, maxRules: 1 }).map(withFreshFindings),
  async check(run, plan) {
    const all = await mergeRequestOf(run, counting(plan, ['new_needs_triage', 'new_dismissed']));
    const open = found(await mergeRequestOf(run, counting(plan, ['new_needs_triage'])));
    const dismissed = found(await mergeRequestOf(run, counting(plan, ['new_dismissed'])));
    if (found(all).size + open.size + dismissed.size === 0) return vacuous('nothing new');
    const together = new Set([...open, ...dismissed]);
    const apart = together.size === open.size + dismissed.size;
    const same = isSubset(together, found(all)) && isSubset(found(all), together);
    const outcome = dismissed.size === 0 ? 'none dismissed' : open.size === 0 ? 'all dismissed' : 'some of both';
    return verdictOf(
      apart && same,
      outcome,
      () =>
        `expected ${listed(found(all))} to be divided: found ${listed(open)} to triage and ${listed(dismissed)} dismissed`,
    );
  },
});

function counting(
  plan: ApprovalPlan,
  vulnerability_states: readonly ('new_needs_triage' | 'new_dismissed')[],
): ApprovalPlan {
  return withRules(withStates(plan, vulnerability_states), (rule) =>
    rule.type === 'scan_finding' ? { ...rule, vulnerabilities_allowed: 0, severity_levels: [], scanners: [] } : rule,
  );
}

function found({ violations }: MergeRequestOutcome): ReadonlySet<string> {
  return new Set(violations.flatMap(({ newFindings }) => newFindings));
}
