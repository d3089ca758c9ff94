import type { DeltaGroup } from '../delta/delta.ts';
import { coveringCases } from './covered-groups.ts';
import { declarationOf, declares } from './declares.ts';
import { doubtWords, levelFor } from './doubt.ts';
import type { GateFacts, Location } from './gate-facts.ts';
import type { GateCheck, GateFinding } from './gate-report.ts';
import { decisionsOf } from './group-findings.ts';
import { isRunnable, scenarioFile } from './scenario-file.ts';

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
    message: `${group.words} (${group.cause.words}; ${decisionsOf(group)})`,
    remedy: 'mend the engine: what the base answers the candidate must answer too',
  });
}

function untested(group: DeltaGroup, facts: GateFacts): readonly GateFinding[] {
  if (coveringCases(group, facts).length > 0) return [];
  return [
    finding(group, facts, {
      check: 'untested-change',
      message: `no changed or new scenario covers that ${group.words} (${group.cause.words}; ${decisionsOf(group)})`,
      remedy: `if it is meant, commit ${exampleOf(group, facts)} or change the one that expects otherwise`,
    }),
  ];
}

function undeclared(group: DeltaGroup, facts: GateFacts): readonly GateFinding[] {
  if (!widens(group) || facts.declared.some((one) => declares(one, group))) return [];
  const stands = facts.standing.find((one) => declares(one, group));
  return [
    finding(group, facts, {
      check: 'undeclared-widening',
      message: `it widens: ${group.words} (${group.cause.words}; ${decisionsOf(group)})`,
      remedy: [
        `if it is meant, declare it in assay.declared.yml (${declarationOf(group)})`,
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

/** Where the change that the group comes from stands, or else the scenario that shows it. */
function locationOf(
  { policyFile, policyLine, cause, example: { origin } }: DeltaGroup,
  { ruleLocations, engineLocations, features }: GateFacts,
): Location | null {
  if (policyFile !== undefined) return { path: policyFile, line: policyLine ?? 1 };
  const [first, ...others] = engineLocations;
  const named = cause.rule === null ? undefined : ruleLocations[cause.rule];
  if (named !== undefined) return named;
  // Of several files nobody knows which one it is.
  if (first !== undefined && others.length === 0) return first;
  return origin.kind === 'case' && features.has(origin.uri)
    ? { path: origin.uri, line: Math.max(1, origin.line) }
    : (first ?? null);
}

/** The scenario that covers the group, as a file where one was left. */
function exampleOf(group: DeltaGroup, { out }: GateFacts): string {
  if (!isRunnable(group)) return 'a scenario of this group';
  return out === undefined ? 'the scenario of this group' : `${out}/${scenarioFile(group)}`;
}
