import type { MergeRequestOutcome } from '#engine';
import { approvalPlan } from '../../approval/approval-world.ts';
import { law, verdictOf } from '../law.ts';
import { mergeRequestOf } from './outcomes.ts';

/**
 * Generated projects are never policy projects, where an invalid rule counts as approved with approvals left, and
 * nobody has just pushed: for some seconds after a push nothing counts as approved.
 */
export const approvalsLeftAreWithinThoseRequired = law({
  id: 'LAW-APPROVAL-13',
  title: 'approvals left are from zero to those required, and approved is who has none left in any rule',
  source: 'approval policies, invariant 13; MRAP-114, MRAP-145 and MRAP-147',
  policyType: 'approval',
  arbitrary: approvalPlan(),
  async check(run, plan) {
    const outcome = await mergeRequestOf(run, plan);
    const wrong = contradictions(outcome);
    const seen = outcome.approvalsRequired === 0 ? 'nothing required' : outcome.approved ? 'approved' : 'not approved';
    return verdictOf(wrong.length === 0, seen, () => wrong.join('; '));
  },
});

function contradictions({ rules, approved, ...total }: MergeRequestOutcome): readonly string[] {
  const counted = [...rules, { ...total, name: 'the merge request' }];
  const outside = counted.filter(({ approvalsLeft: left, approvalsRequired: most }) => left < 0 || left > most);
  const undecided = rules.filter((rule) => rule.approved !== (rule.approvalsLeft === 0));
  const together = rules.every((rule) => rule.approved);
  return [
    ...outside.map(({ name, approvalsLeft, approvalsRequired }) => `${name}: ${approvalsLeft} of ${approvalsRequired}`),
    ...undecided.map(({ name, approvalsLeft }) => `${name}: ${approvalsLeft} left, and the opposite is said of it`),
    ...(approved === together ? [] : [`expected approved: ${together}, as all rules together: found ${approved}`]),
  ];
}
