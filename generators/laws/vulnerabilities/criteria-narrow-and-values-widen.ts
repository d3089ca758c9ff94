import fc from 'fast-check';
import type { DetectedRule, VulnerabilityCriterion } from '#engine';
import { detectedRule } from '#fixtures';
import type { VulnerabilityPlan } from '../../vulnerabilities/vulnerability-plan.ts';
import { criterion } from '../../vulnerabilities/vulnerability-policies.ts';
import { type LawResult, type LawRun, law, vacuous, verdictOf } from '../law.ts';
import { governedBy, openPlan } from './focused-plans.ts';
import { managedNames, told, vulnerabilitiesOf } from './outcomes.ts';

const plans = openPlan({ maxPolicies: 0 }).map((plan) => ({
  ...plan,
  vulnerabilities: plan.vulnerabilities.map((row) => ({ ...row, found: true })),
}));
const examples = fc.record({ plan: plans, first: criterion(), second: criterion() });

export const aFurtherCriterionNeverWidens = law({
  id: 'LAW-VULNERABILITY-V3',
  title: 'a further criterion never makes a rule be about more vulnerabilities',
  source: 'execution policies INV-V3',
  policyType: 'vulnerability-management',
  arbitrary: examples,
  check: (run, { plan, first, second }) =>
    neverMore(run, plan, { wide: detectedRule(first), narrow: detectedRule(first, second) }),
});

export const aFurtherValueNeverNarrows = law({
  id: 'LAW-VULNERABILITY-V3V',
  title: 'a further value of a criterion never makes a rule be about fewer vulnerabilities',
  source: 'execution policies INV-V3',
  policyType: 'vulnerability-management',
  arbitrary: examples,
  async check(run, { plan, first, second }) {
    const { value: _, values: __, ...kind } = first;
    const all = [...new Set([...valuesOf(first), ...valuesOf(second)])];
    const both = detectedRule({ ...kind, values: all });
    return await neverMore(run, plan, { wide: both, narrow: detectedRule(first) });
  },
});

interface Rules {
  readonly wide: DetectedRule;
  readonly narrow: DetectedRule;
}

/** What the narrow rule is about, the wide one must be about too. */
async function neverMore(run: LawRun, plan: VulnerabilityPlan, { wide, narrow }: Rules): Promise<LawResult> {
  const action = { type: 'auto_dismiss', dismissal_reason: 'used_in_tests' } as const;
  const all = managedNames(await vulnerabilitiesOf(run, governedBy(plan, [wide], action)));
  const some = managedNames(await vulnerabilitiesOf(run, governedBy(plan, [narrow], action)));
  if (all.size + some.size === 0) return vacuous('about none');
  return verdictOf(
    [...some].every((name) => all.has(name)),
    all.size > some.size ? 'about fewer' : 'about the same',
    () => `expected no more than ${told(all)}: ${told(some)}`,
  );
}

function valuesOf({ value, values = [] }: VulnerabilityCriterion): readonly string[] {
  return value === undefined ? values : [value];
}
