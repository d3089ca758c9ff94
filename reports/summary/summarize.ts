import { familyOf, familyTypes, type PolicyType, policyTypes, type Rule, type RuleFamily, rules } from '#catalogue';
import type { Case } from '../case.ts';
import { ruleCoverage } from '../coverage/rule-coverage.ts';
import type { RunFacts } from '../facts.ts';
import { rankGaps } from '../gaps/rank-gaps.ts';
import { questionsOf } from '../wording/describe-failure.ts';
import { policyTypeOf, policyTypeTitles } from '../wording/policy-types.ts';
import { countCases } from './count-cases.ts';
import { type CountRules, ruleCounter } from './count-rules.ts';
import { type PolicyTypeSummary, type Summary, summaryFormat } from './summary.ts';

/** The run in numbers. */
export function summarize(cases: readonly Case[], facts: RunFacts): Summary {
  const { implemented, ...told } = facts;
  const scenarios = cases.filter(({ source }) => source === 'scenario');
  const countRules = ruleCounter(ruleCoverage(cases), implemented);
  return {
    format: summaryFormat,
    ...told,
    scenarios: countCases(scenarios),
    laws: countCases(cases.filter(({ source }) => source === 'law')),
    verdicts: countVerdicts(cases),
    rules: byFamily(countRules),
    policyTypes: byPolicyType(scenarios, countRules),
    gaps: rankGaps(cases, implemented),
    ...calledFlakes(cases),
  };
}

function calledFlakes(cases: readonly Case[]): Pick<Summary, 'flakes'> {
  const flakes = cases.flatMap(({ id, flake }) => (flake === undefined ? [] : [{ id, ...flake }]));
  return flakes.length === 0 ? {} : { flakes };
}

function countVerdicts(cases: readonly Case[]): Summary['verdicts'] {
  const kinds = cases.flatMap(questionsOf).map(({ verdict }) => verdict.kind);
  const count = (wanted: (typeof kinds)[number]): number => kinds.filter((kind) => kind === wanted).length;
  return { decided: count('decided'), unsupported: count('unsupported'), failed: count('failed') };
}

function byFamily(countRules: CountRules): Summary['rules'] {
  const families = Object.keys(familyTypes) as RuleFamily[];
  const ofFamily = Object.groupBy(rules, ({ id }) => familyOf(id));
  return Object.fromEntries(families.map((family) => [family, countRules(ofFamily[family] ?? [])])) as Summary['rules'];
}

function byPolicyType(scenarios: readonly Case[], countRules: CountRules): Summary['policyTypes'] {
  const ofType: Partial<Record<PolicyType, readonly Rule[]>> = Object.groupBy(rules, ({ id }) => policyTypeOf(id));
  const summaryOf = (type: PolicyType): PolicyTypeSummary => ({
    title: policyTypeTitles[type],
    scenarios: countCases(scenarios.filter((one) => one.policyTypes.includes(type))),
    rules: countRules(ofType[type] ?? []),
  });
  return Object.fromEntries(policyTypes.map((type) => [type, summaryOf(type)])) as Summary['policyTypes'];
}
