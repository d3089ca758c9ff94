import type { Rule, RuleId } from '#catalogue';
import type { RuleCoverage } from '../coverage/rule-coverage.ts';
import { type RuleState, ruleState } from '../coverage/rule-state.ts';
import type { RuleCounts } from './summary.ts';

export type CountRules = (rules: readonly Rule[]) => RuleCounts;

/** Counts some of the rules by how far they have come in one run. */
export function ruleCounter(coverage: ReadonlyMap<RuleId, RuleCoverage>, implemented: ReadonlySet<RuleId>): CountRules {
  return (rules) => {
    const known = rules.flatMap(({ id }) => coverage.get(id) ?? []);
    const states = known.map((one) => ruleState(one, implemented));
    const count = (wanted: RuleState): number => states.filter((state) => state === wanted).length;
    const [covered, consultedOnly] = [count('covered'), count('consulted only')];
    return {
      total: rules.length,
      covered,
      consultedOnly,
      notTested: count('not tested'),
      notImplemented: count('not implemented'),
      consulted: covered + consultedOnly,
      bothWays: known.filter((one) => one.covered && one.bothWays).length,
    };
  };
}
