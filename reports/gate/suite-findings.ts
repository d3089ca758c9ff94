import type { Case } from '../case.ts';
import { describeFailure } from '../wording/describe-failure.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import { confidenceOf, levelFor } from './doubt.ts';
import { flakeRemedy, kindOfFailure } from './flake-words.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateFinding, GateLevel } from './gate-report.ts';
import { languageBehind } from './policy-suite.ts';
import { policySuiteFindings } from './policy-suite-findings.ts';

const longest = 300;

/** The scenarios that do not pass on the candidate, and those that its changed policies decide otherwise. */
export function suiteFindings(facts: GateFacts): readonly GateFinding[] {
  const { candidate, changedScenarios } = facts;
  const byName = Map.groupBy(candidate.cases, nameOf);
  const failing = candidate.cases
    .filter(({ status }) => status !== 'passed')
    .map((one) => {
      const sameName = byName.get(nameOf(one)) ?? [one];
      return findingOf(one, { sameName, isChanged: changedScenarios.has(one.id), facts });
    });
  return [...failing, ...policySuiteFindings(facts)];
}

function findingOf(one: Case, { sameName, isChanged, facts }: Told): GateFinding {
  const language = languageBehind(one, facts)?.language;
  const level = language === undefined ? levelOf(one) : 'warn';
  const at = sameName.indexOf(one);
  return {
    // The rows of an outline may all have one title.
    id: `suite:${nameOf(one)}${at > 0 ? `#${at + 1}` : ''}`,
    check: 'suite',
    level,
    message:
      clipped(oneLine(`${one.title}: ${describeFailure(one).join('; ')}`), longest) +
      kindOfFailure(one) +
      doubtOf(one, { level, language }),
    remedy: remedyFor(one, { isChanged, language }),
    rule: one.rules[0] ?? null,
    location: { path: one.origin.uri, line: Math.max(1, one.origin.line) },
    deltaGroup: null,
  };
}

interface Told {
  readonly sameName: readonly Case[];
  readonly isChanged: boolean;
  readonly facts: GateFacts;
}

interface Excuse {
  readonly level: GateLevel;
  readonly language: string | undefined;
}

function remedyFor(
  one: Case,
  { isChanged, language }: { readonly isChanged: boolean; readonly language: string | undefined },
): string {
  if (language !== undefined) return 'the documented rules say otherwise: see that the policies are meant to';
  const remedy = flakeRemedy(one);
  if (remedy !== null) return remedy;
  const { status, id, flake } = one;
  // What breaks may be the machine: a timeout says nothing of a change.
  if (status === 'broken' && flake === undefined) return `see whether it breaks each time: npx assay run ${id}`;
  return isChanged
    ? 'the scenario is part of the change: mend it or the engine'
    : 'mend the engine; where the new behaviour is meant, change what the scenario expects';
}

function nameOf({ origin, title }: Case): string {
  return `${origin.uri}:${title}`;
}

function doubtOf({ rules }: Case, { level, language }: Excuse): string {
  if (level === 'fail') return '';
  if (language !== undefined) return ` (no failure: the policies of ${language} decide it as it expects)`;
  const told = rules.map((rule) => `${rule} of ${confidenceOf(rule)} confidence`).join(', ');
  return ` (no failure: it is about doubtful rules alone: ${told})`;
}

/** A scenario that is about doubtful rules alone warns; one that shows nothing at all always fails. */
function levelOf({ status, rules }: Case): GateLevel {
  const isDoubtful = rules.length > 0 && rules.every((rule) => levelFor(confidenceOf(rule)) === 'warn');
  return status === 'failed' && isDoubtful ? 'warn' : 'fail';
}
