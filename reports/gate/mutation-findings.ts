import type { Case } from '../case.ts';
import type { SurvivingMutant } from '../mutation/mutation-report.ts';
import type { GateFacts, MutationSides } from './gate-facts.ts';
import type { GateFinding } from './gate-report.ts';
import { policyTextsOf } from './policy-texts-of.ts';

/** Mutants that survive here and not on the base, of policies that both have; a finding for each policy. */
export function mutationFindings({ mutation, thresholds }: GateFacts): readonly GateFinding[] {
  if (mutation === null) return [];
  const fresh = newSurvivors(mutation);
  const isAllowed = fresh.length <= thresholds.newSurvivors;
  const cases = new Map(mutation.cases.candidate.map((one) => [one.id, one]));
  const byPolicy = Map.groupBy(fresh, ({ caseId, policy }) => `${cases.get(caseId)?.origin.uri ?? caseId}:${policy}`);
  return [...byPolicy].map(([key, mutants]): GateFinding => {
    const [first] = mutants;
    const origin = cases.get(first?.caseId ?? '')?.origin;
    return {
      id: `mutation-debt:${key}`,
      check: 'mutation-debt',
      level: isAllowed ? 'warn' : 'fail',
      message: `nobody notices any more when \`${first?.policy ?? ''}\` is changed: ${changesIn(mutants)}`,
      remedy: 'check, in a scenario with this policy, an answer that depends on it: npx assay mutants',
      rule: null,
      location: origin === undefined ? null : { path: origin.uri, line: Math.max(1, origin.line) },
      deltaGroup: null,
    };
  });
}

function changesIn(mutants: readonly SurvivingMutant[]): string {
  const told = mutants.slice(0, 3).map(({ path, change }) => `${path}: ${change}`);
  const more = mutants.length > told.length ? `, and ${mutants.length - told.length} more` : '';
  return told.join('; ') + more;
}

function newSurvivors({ base, candidate, cases }: MutationSides): readonly SurvivingMutant[] {
  const before = textsOf(cases.base);
  const known = new Set(before.values());
  const survivors = new Set(base.survivors.map((mutant) => keyOf(mutant, before)));
  const now = textsOf(cases.candidate);
  return candidate.survivors.filter((mutant) => {
    const text = now.get(placeOf(mutant));
    return text !== undefined && known.has(text) && !survivors.has(keyOf(mutant, now));
  });
}

/** What a policy says, by the case and the place in its file. */
type Texts = ReadonlyMap<string, string>;

function textsOf(cases: readonly Case[]): Texts {
  return new Map(
    cases.flatMap((one) => policyTextsOf(one).map(({ place, text }) => [`${one.id}\n${place}`, text] as const)),
  );
}

/** The same change of an equal policy, wherever it stands in its file. */
function keyOf(mutant: SurvivingMutant, texts: Texts): string {
  return `${texts.get(placeOf(mutant)) ?? ''}\n${mutant.mutantId.replaceAll(placeInFile(mutant.path), '')}`;
}

function placeOf({ caseId, path }: SurvivingMutant): string {
  return `${caseId}\n${placeInFile(path)}`;
}

function placeInFile(path: string): string {
  return /^\w+\[\d+\]/.exec(path)?.[0] ?? path;
}
