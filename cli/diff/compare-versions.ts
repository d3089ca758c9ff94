import { type Case, type ChangedDecision, type Delta, deltaOf, groupDisagreements, type Versions } from '#reports';
import type { Context } from '../context.ts';
import type { VersionTarget } from '../versions/version-target.ts';
import { compareCases, joinCompared } from './compare-cases.ts';
import { compareGenerated, type Fuzzing } from './compare-generated.ts';
import { type ChangedPolicyFile, compareChangedPolicies, policyVersions } from './compare-policy-files.ts';
import { examplesOf } from './examples.ts';

/** Two versions and what to ask them. */
export interface Comparison {
  readonly base: VersionTarget;
  readonly candidate: VersionTarget;
  readonly cases: readonly Case[];
  readonly fuzz: Fuzzing;
  /** Policy files that differ; the candidate's engine is asked with either text. */
  readonly policyFiles: readonly ChangedPolicyFile[];
  /** Folders and files with the scenarios of the cases, to write examples from. Default: `features`. */
  readonly features?: readonly string[];
  /** Globs of step definitions besides Assay's own. */
  readonly imports?: readonly string[];
}

/**
 * What the candidate decides otherwise than the base, over the cases, over generated worlds, and around changed policy
 * files: grouped by cause, each group with its smallest example. The run of the steps is lent meanwhile.
 */
export async function compareVersions(context: Context, comparison: Comparison): Promise<Delta> {
  const { base, candidate, cases, fuzz, policyFiles } = comparison;
  const versions = { base: base.target, candidate: candidate.target };
  const ofCases = await compareCases(versions, cases);
  const ofFiles = await compareChangedPolicies(candidate.target, policyFiles, fuzz);
  const generated = await compareGenerated(versions, fuzz);
  const all = joinCompared([ofCases, ofFiles, generated]);
  const groups = groupDisagreements(all.disagreements);
  const facts = {
    base: base.name,
    candidate: candidate.name,
    seed: fuzz.seed,
    decisions: { cases: ofCases.decisions, generated: generated.decisions + ofFiles.decisions },
  };
  if (groups.length === 0) return deltaOf(facts, []);
  const versionsOf = ({ policyFile }: ChangedDecision): Versions =>
    policyFile === undefined ? versions : policyVersions(candidate.target, policyFile);
  return deltaOf(facts, await examplesOf(context, groups, { ...comparison, versionsOf, seed: fuzz.seed }));
}
