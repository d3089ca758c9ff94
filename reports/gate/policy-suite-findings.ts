import type { Case } from '../case.ts';
import { describeMismatch } from '../wording/describe-mismatch.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import { confidenceOf, levelFor } from './doubt.ts';
import type { GateFacts, PolicySuite } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';
import { mismatching } from './policy-suite.ts';

const longest = 300;

/** Scenarios that changed policies decide otherwise than they expect, and that the policies of the base did not. */
export function policySuiteFindings({ policySuites = [] }: GateFacts): readonly GateFinding[] {
  return policySuites.flatMap((suite) =>
    [...suite.candidate.values()]
      .filter((one) => isNewlyMissed(one, suite))
      .map((one) => findingOf(one, suite.language)),
  );
}

/** A scenario that is new has no base to have passed on: what it expects of the new policies must hold all the same. */
function isNewlyMissed(one: Case, { base }: PolicySuite): boolean {
  const before = base.get(one.id);
  return mismatching(one).length > 0 && before !== undefined && mismatching(before).length === 0;
}

function findingOf(one: Case, language: string): GateFinding {
  const { origin, title, rules } = one;
  const missed = mismatching(one).flatMap(({ mismatches }) => mismatches.map(describeMismatch));
  const isDoubtful = rules.length > 0 && rules.every((rule) => levelFor(confidenceOf(rule)) === 'warn');
  return {
    id: `suite:${language}:${one.id}`,
    check: 'suite',
    level: isDoubtful ? 'warn' : 'fail',
    message: clipped(oneLine(`${title}: by the policies of ${language}: ${missed.join('; ')}`), longest),
    remedy: 'mend the policies; where the new behaviour is meant, change what the scenario expects',
    rule: rules[0] ?? null,
    location: { path: origin.uri, line: Math.max(1, origin.line) },
    deltaGroup: null,
  };
}
