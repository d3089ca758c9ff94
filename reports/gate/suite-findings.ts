import type { Case } from '../case.ts';
import { describeFailure } from '../wording/describe-failure.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import { confidenceOf, levelFor } from './doubt.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateFinding, GateLevel } from './gate-report.ts';

const longest = 300;

/** The scenarios that do not pass on the candidate. */
export function suiteFindings({ candidate, changedScenarios }: GateFacts): readonly GateFinding[] {
  const byName = Map.groupBy(candidate.cases, nameOf);
  return candidate.cases
    .filter(({ status }) => status !== 'passed')
    .map((one) =>
      findingOf(one, { sameName: byName.get(nameOf(one)) ?? [one], isChanged: changedScenarios.has(one.id) }),
    );
}

function findingOf(
  one: Case,
  { sameName, isChanged }: { readonly sameName: readonly Case[]; readonly isChanged: boolean },
): GateFinding {
  const level = levelOf(one);
  const at = sameName.indexOf(one);
  return {
    // The rows of an outline may all have one title.
    id: `suite:${nameOf(one)}${at > 0 ? `#${at + 1}` : ''}`,
    check: 'suite',
    level,
    message: clipped(oneLine(`${one.title}: ${describeFailure(one).join('; ')}`), longest) + doubtOf(one, level),
    remedy: remedyFor(one, isChanged),
    rule: one.rules[0] ?? null,
    location: { path: one.origin.uri, line: Math.max(1, one.origin.line) },
    deltaGroup: null,
  };
}

function remedyFor({ status, id }: Case, isChanged: boolean): string {
  // What breaks may be the machine: a timeout says nothing of a change.
  if (status === 'broken') return `see whether it breaks each time: npx assay run ${id}`;
  return isChanged
    ? 'the scenario is part of the change: mend it or the engine'
    : 'mend the engine; where the new behaviour is meant, change what the scenario expects';
}

function nameOf({ origin, title }: Case): string {
  return `${origin.uri}:${title}`;
}

function doubtOf({ rules }: Case, level: GateLevel): string {
  if (level === 'fail') return '';
  const told = rules.map((rule) => `${rule} of ${confidenceOf(rule)} confidence`).join(', ');
  return ` (no failure: it is about doubtful rules alone: ${told})`;
}

/** A scenario that is about doubtful rules alone warns; one that shows nothing at all always fails. */
function levelOf({ status, rules }: Case): GateLevel {
  const isDoubtful = rules.length > 0 && rules.every((rule) => levelFor(confidenceOf(rule)) === 'warn');
  return status === 'failed' && isDoubtful ? 'warn' : 'fail';
}
