import type { Case } from '../case.ts';
import { describeFailure } from '../wording/describe-failure.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import { confidenceOf, levelFor } from './doubt.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateFinding, GateLevel } from './gate-report.ts';

const longest = 300;

/** The scenarios that do not pass on the candidate. */
export function suiteFindings({ candidate, changedScenarios }: GateFacts): readonly GateFinding[] {
  return candidate.cases
    .filter(({ status }) => status !== 'passed')
    .map((one): GateFinding => {
      const level = levelOf(one);
      const doubt = level === 'warn' ? ' (it is about doubtful rules alone: no failure)' : '';
      return {
        id: `suite:${one.origin.uri}:${one.title}`,
        check: 'suite',
        level,
        message: clipped(oneLine(`${one.title}: ${describeFailure(one).join('; ')}`), longest) + doubt,
        remedy: changedScenarios.has(one.id)
          ? 'the scenario is part of the change: mend it or the engine'
          : 'mend the engine; where the new behaviour is meant, change what the scenario expects',
        rule: one.rules[0] ?? null,
        location: { path: one.origin.uri, line: Math.max(1, one.origin.line) },
        deltaGroup: null,
      };
    });
}

/** A scenario that is about doubtful rules alone warns; one that shows nothing at all always fails. */
function levelOf({ status, rules }: Case): GateLevel {
  const isDoubtful = rules.length > 0 && rules.every((rule) => levelFor(confidenceOf(rule)) === 'warn');
  return status === 'failed' && isDoubtful ? 'warn' : 'fail';
}
