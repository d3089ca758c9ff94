import type { DeltaGroup } from '../delta/delta.ts';
import { counted } from '../wording/plain-text.ts';
import { coveringCases } from './covered-groups.ts';
import { doubtWords, levelFor } from './doubt.ts';
import type { GateFacts, Location } from './gate-facts.ts';
import type { GateCheck, GateFinding } from './gate-report.ts';

/** What the delta has to say: decisions that changed and are not tested, not declared, or not made any more. */
export function deltaFindings(facts: GateFacts): readonly GateFinding[] {
  return facts.delta.groups.flatMap((group) => {
    if (isBroken(group)) return [brokenFinding(group, facts)];
    return [...untested(group, facts), ...undeclared(group, facts)];
  });
}

/** True of a group that gives somebody more than before. */
export function widens({ movement }: DeltaGroup): boolean {
  return movement === 'wider' || movement === 'both';
}

/** The base answered, and the candidate does not. The other way round is new behaviour like any other. */
function isBroken({ movement, example }: DeltaGroup): boolean {
  return movement === 'broken' && example.candidate.kind !== 'decided';
}

function brokenFinding(group: DeltaGroup, facts: GateFacts): GateFinding {
  return finding(group, facts, {
    check: 'broken',
    message: `${group.words} (${group.cause.words}; ${numbers(group)})`,
    remedy: 'mend the engine: what the base answers the candidate must answer too',
  });
}

function untested(group: DeltaGroup, facts: GateFacts): readonly GateFinding[] {
  if (coveringCases(group, facts).length > 0) return [];
  return [
    finding(group, facts, {
      check: 'untested-change',
      message: `no changed or new scenario covers that ${group.words} (${group.cause.words}; ${numbers(group)})`,
      remedy:
        'if it is meant, commit the scenario of this group or change the one that expects otherwise; if not, mend the change',
    }),
  ];
}

function undeclared(group: DeltaGroup, facts: GateFacts): readonly GateFinding[] {
  const { rule } = group.cause;
  if (!widens(group) || facts.declared.some((declared) => declared.rule === rule)) return [];
  const stands = facts.standing.find((declared) => declared.rule === rule);
  return [
    finding(group, facts, {
      check: 'undeclared-widening',
      message: `it widens: ${group.words} (${group.cause.words}; ${numbers(group)})`,
      remedy: [
        rule === null
          ? 'no rule accounts for it, so that it cannot be declared: let the engine give evidence, or mend the change'
          : `if it is meant, declare it in assay.declared.yml (- rule: ${rule}, because: ...); if not, mend the change`,
        ...(stands === undefined
          ? []
          : [`what ${stands.location.path} declares stands on the base too, and declares nothing`]),
      ].join('; '),
    }),
  ];
}

function finding(
  group: DeltaGroup,
  facts: GateFacts,
  told: { readonly check: GateCheck; readonly message: string; readonly remedy: string },
): GateFinding {
  const { rule, confidence } = group.cause;
  return {
    id: `${told.check}:${group.id}`,
    check: told.check,
    level: levelFor(confidence),
    message: told.message + doubtWords(confidence),
    remedy: told.remedy,
    rule,
    location: locationOf(group, facts),
    deltaGroup: group.id,
  };
}

/** A policy file where one changed; else the changed line that names the rule, or the scenario of the example. */
function locationOf(
  { policyFile, cause, example }: DeltaGroup,
  { ruleLocations, features }: GateFacts,
): Location | null {
  if (policyFile !== undefined) return { path: policyFile, line: 1 };
  const { origin } = example;
  const named = cause.rule === null ? undefined : ruleLocations[cause.rule];
  if (named !== undefined) return named;
  return origin.kind === 'case' && features.has(origin.uri)
    ? { path: origin.uri, line: Math.max(1, origin.line) }
    : null;
}

function numbers({ decisions: { cases, generated } }: DeltaGroup): string {
  const told = [
    ...(cases === 0 ? [] : [`${counted(cases, 'decision')} of scenarios`]),
    ...(generated === 0 ? [] : [`${generated} of generated worlds`]),
  ];
  return told.join(', ');
}
