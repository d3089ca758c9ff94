import type { RuleId } from '#catalogue';
import type { Case } from '../case.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Delta } from '../delta/delta.ts';
import type { MutationReport } from '../mutation/mutation-report.ts';
import type { GateFinding } from './gate-report.ts';

/** A place in a file of the repository. */
export type Location = NonNullable<GateFinding['location']>;

/** A widening that is meant, with where somebody said so. */
export interface Declaration {
  /** What it names, one or more of them: a group that it covers has all. */
  readonly rule?: RuleId;
  readonly policy?: string;
  readonly group?: string;
  readonly because: string;
  readonly location: Location;
}

/** What one version of the suite came to. */
export interface SuiteSide {
  /** All that ran. A scenario that reads the same in both versions has the same id in both. */
  readonly cases: readonly Case[];
  readonly coverage: Coverage;
}

/**
 * The suite by the policies of a language that changed: the cases that ask who may do what, by their ids, with the
 * answers and mismatches of either side; that of the base has those that the change removed, too. What its engine does
 * not answer is no mismatch.
 */
export interface PolicySuite {
  readonly language: string;
  readonly base: ReadonlyMap<string, Case>;
  readonly candidate: ReadonlyMap<string, Case>;
  /** The policies of the candidate, and where they stand. */
  readonly policies: ReadonlyMap<string, Location>;
  /** The mutants of the policies that changed and stand on both sides. */
  readonly mutants: Readonly<Record<'base' | 'candidate', readonly PolicyTextFate[]>>;
}

/** What became of one small change of a policy: a scenario that it makes come out otherwise than it expects kills it. */
export interface PolicyTextFate {
  readonly policy: string;
  /** The same for the same change of the policy on either side. */
  readonly mutant: string;
  /** In words. */
  readonly change: string;
  /** The id of the scenario; null where none notices. */
  readonly killedBy: string | null;
}

/** The mutants of what changed, replayed on either side. */
export interface MutationSides {
  readonly base: MutationReport;
  readonly candidate: MutationReport;
  /** The cases that took part, by id, to tell policies that stand in both from new ones. */
  readonly cases: { readonly base: readonly Case[]; readonly candidate: readonly Case[] };
}

/** Percentages from 0 to 100, or counts; what is left out has no threshold. */
export interface Thresholds {
  readonly rules?: number;
  readonly values?: number;
  readonly limits?: number;
  readonly corners?: number;
  readonly conditions?: number;
  readonly mutation?: number;
  readonly lostItems: number;
  readonly newSurvivors: number;
}

/** Everything that a verdict on a change is made from. */
export interface GateFacts {
  readonly candidate: SuiteSide;
  readonly base: SuiteSide;
  /** The ids of the items that the candidate's scenarios would cover if the engine still answered as on the base. */
  readonly coveredWithBaseEngine: ReadonlySet<string>;
  readonly delta: Delta;
  /** Null where mutants were not compared. */
  readonly mutation: MutationSides | null;
  /** One for each policy language that changed. */
  readonly policySuites?: readonly PolicySuite[];
  /** The ids of the candidate's scenarios whose text the base does not have. */
  readonly changedScenarios: ReadonlySet<string>;
  /** Declarations that the base does not have. */
  readonly declared: readonly Declaration[];
  /** Those that already stand on the base: they declare nothing. */
  readonly standing: readonly Declaration[];
  readonly thresholds: Thresholds;
  /** Where the thresholds stand. */
  readonly thresholdLocation: Location | null;
  /** The first line that the change touches in each file of the engine. */
  readonly engineLocations: readonly Location[];
  /** For rules that these files name, the touched line nearest to it. */
  readonly ruleLocations: Readonly<Partial<Record<RuleId, Location>>>;
  /** The features that the candidate has. */
  readonly features: ReadonlySet<string>;
  /** The folder in which the gate leaves the scenarios of the delta, for whoever is to commit one. */
  readonly out?: string;
}
