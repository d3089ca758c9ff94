import {
  type Case,
  type ChangedDecision,
  type Compared,
  type Delta,
  deltaOf,
  groupDisagreements,
  type Versions,
} from '#reports';
import type { Context } from '../context.ts';
import type { VersionTarget } from '../versions/version-target.ts';
import { compareCases, joinCompared, type KnownSides } from './compare-cases.ts';
import { compareGenerated, type Fuzzing } from './compare-generated.ts';
import { compareLanguageInCases, compareLanguageInWorlds } from './compare-languages.ts';
import { type ChangedPolicyFile, compareChangedPolicies, policyVersions } from './compare-policy-files.ts';
import { examplesOf } from './examples.ts';
import type { LanguageVersions } from './language-versions.ts';

/** Two versions and what to ask them. */
export interface Comparison {
  readonly base: VersionTarget;
  readonly candidate: VersionTarget;
  readonly cases: readonly Case[];
  /** What either version is known to answer to the questions of some of them. */
  readonly known?: KnownSides;
  readonly fuzz: Fuzzing;
  /** Policy files that differ; the candidate's engine is asked with either text. */
  readonly policyFiles: readonly ChangedPolicyFile[];
  /** Policy languages of which files differ; the engine of each is asked with the files of either side. */
  readonly languages?: readonly LanguageVersions[];
  /** Folders and files with the scenarios of the cases, to write examples from. Default: `features`. */
  readonly features?: readonly string[];
  /** Globs of step definitions besides Assay's own. */
  readonly imports?: readonly string[];
  /** Told a line for each part that is done. */
  readonly tell?: (line: string) => void;
}

/**
 * What the candidate decides otherwise than the base, over the cases, over generated worlds, around changed policy files,
 * and by the engines of changed policy languages: grouped by cause, each group with its smallest example. The run of the
 * steps is lent meanwhile.
 */
export async function compareVersions(context: Context, comparison: Comparison): Promise<Delta> {
  const { base, candidate, fuzz, languages = [] } = comparison;
  const { ofCases, generated } = await compareAll(comparison);
  const groups = groupDisagreements(joinCompared([ofCases, generated]).disagreements);
  const facts = {
    base: base.name,
    candidate: candidate.name,
    seed: fuzz.seed,
    decisions: { cases: ofCases.decisions, generated: generated.decisions },
  };
  if (groups.length === 0) return deltaOf(facts, []);
  const versions = versionsIn(comparison);
  const versionsOf = ({ policyFile }: ChangedDecision): Versions => {
    if (policyFile === undefined) return versions;
    const language = languages.find(({ file }) => file === policyFile);
    return language?.versions ?? policyVersions(candidate.target, policyFile);
  };
  return deltaOf(facts, await examplesOf(context, groups, { ...comparison, versionsOf, seed: fuzz.seed }));
}

async function compareAll(comparison: Comparison): Promise<Readonly<Record<'ofCases' | 'generated', Compared>>> {
  const { candidate, cases, known, fuzz, policyFiles, tell = () => {} } = comparison;
  const versions = versionsIn(comparison);
  const ofCases = await compareCases(versions, cases, known);
  if (cases.length > 0) tell(`cases: ${differing(ofCases)}`);
  const ofFiles = await compareChangedPolicies(candidate.target, policyFiles, fuzz);
  if (policyFiles.length > 0) tell(`changed policy files: ${differing(ofFiles)}`);
  const inLanguages = await compareLanguages(comparison, tell);
  const generated = await compareGenerated(versions, fuzz);
  if (generated.decisions > 0) tell(`generated worlds: ${differing(generated)}`);
  return {
    ofCases: joinCompared([ofCases, ...inLanguages.map((one) => one.ofCases)]),
    generated: joinCompared([ofFiles, ...inLanguages.map((one) => one.generated), generated]),
  };
}

async function compareLanguages({ languages = [], cases, fuzz }: Comparison, tell: (line: string) => void) {
  const compared: Readonly<Record<'ofCases' | 'generated', Compared>>[] = [];
  for (const one of languages) {
    const ofCases = await compareLanguageInCases(one, cases);
    const generated = await compareLanguageInWorlds(one, fuzz);
    tell(`changed policies of ${one.language.name}: ${differing(joinCompared([ofCases, generated]))}`);
    compared.push({ ofCases, generated });
  }
  return compared;
}

function versionsIn({ base, candidate }: Comparison): Versions {
  return { base: base.target, candidate: candidate.target };
}

function differing({ decisions, disagreements }: Compared): string {
  return `${disagreements.length} of ${decisions} decisions differ`;
}
