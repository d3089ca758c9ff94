import fc from 'fast-check';
import { comparisonOperators, existingVulnerabilityStates } from '#catalogue';
import type { ApprovalPlan } from '../../approval/approval-plan.ts';
import { withRules } from '../../approval/change-plan.ts';
import { law, vacuous } from '../law.ts';
import { reachingPlan } from './focused-plans.ts';
import { sameDecision } from './no-more-blocking.ts';
import { mergeRequestOf, sameUnordered } from './outcomes.ts';

const days = { week: 7, month: 30, year: 365 } as const;

type Age = {
  readonly operator: (typeof comparisonOperators)[number];
  readonly value: number;
  readonly interval: keyof typeof days | 'day';
};

export const agesConvertToDays = law({
  id: 'LAW-APPROVAL-21',
  title: 'an age in weeks, months or years is the same as that many times 7, 30 or 365 days',
  source: 'approval policies, invariant 21',
  policyType: 'approval',
  arbitrary: fc.record({
    plan: reachingPlan({ ruleTypes: ['scan_finding'] }),
    operator: fc.constantFrom(...comparisonOperators),
    value: fc.nat({ max: 2 }),
    interval: fc.constantFrom('week', 'month', 'year'),
  }),
  async check(run, { plan, operator, value, interval }) {
    const given = await mergeRequestOf(run, withAge(plan, { operator, value, interval }));
    const inDays = await mergeRequestOf(
      run,
      withAge(plan, { operator, value: value * days[interval], interval: 'day' }),
    );
    if (given.violations.length + inDays.violations.length === 0) return vacuous('nothing is violated');
    return sameDecision(sameUnordered(given, inDays), [given, inDays]);
  },
});

function withAge(plan: ApprovalPlan, vulnerability_age: Age): ApprovalPlan {
  const vulnerability_states = existingVulnerabilityStates;
  return withRules(plan, (rule) =>
    rule.type === 'scan_finding'
      ? { ...rule, vulnerabilities_allowed: 0, vulnerability_states, vulnerability_age }
      : rule,
  );
}
