import type { RuleId } from '#catalogue';
import type { RuleCoverage } from './rule-coverage.ts';

/**
 * How far a rule has come. `not tested`: the target can quote it and no case makes it do so. `not implemented`: the
 * target never quotes it, so no scenario can cover it there.
 */
export const ruleStates = ['covered', 'consulted only', 'not tested', 'not implemented'] as const;
export type RuleState = (typeof ruleStates)[number];

/** The state of a rule; what was seen counts for more than what the target is known to implement. */
export function ruleState(coverage: RuleCoverage, implemented: ReadonlySet<RuleId>): RuleState {
  if (coverage.covered) return 'covered';
  if (coverage.consulted) return 'consulted only';
  return implemented.has(coverage.rule) ? 'not tested' : 'not implemented';
}
