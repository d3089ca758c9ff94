import type { PolicyType } from '#catalogue';

/** The version of the mutation format; `docs/mutation.md` describes it. */
export const mutationFormat = 'assay-mutation/1';

/**
 * What became of the mutants. `invalid`: the file would be rejected. `duplicate`: decides as an earlier one on all
 * worlds of the search. `equivalent`: decides as the original there. `unreached`: no question of the case looked at
 * the policy. `survived`: nobody noticed. `killed`: an expectation that passed no longer does. `broken`: the engine
 * failed, which kills nothing.
 */
export const mutantFates = ['invalid', 'duplicate', 'equivalent', 'unreached', 'survived', 'killed', 'broken'] as const;
export type MutantFate = (typeof mutantFates)[number];

export type FateCounts = Readonly<Record<MutantFate, number>> & { readonly generated: number };

/** A mutant that no case killed, with the case that it was made from. */
export interface SurvivingMutant {
  readonly caseId: string;
  readonly mutantId: string;
  readonly operator: string;
  readonly policyType: PolicyType;
  readonly policy: string;
  readonly path: string;
  readonly change: string;
  readonly fate: 'unreached' | 'survived' | 'broken';
  /** The case whose world shows the difference once it has this policy, where no case that has it does. */
  readonly shownIn?: string;
}

/** Scores of a run: killed / (generated - invalid - duplicate - equivalent). */
export interface MutationReport {
  readonly format: typeof mutationFormat;
  readonly cases: number;
  /** Replays of a question against a mutant. */
  readonly evaluations: number;
  readonly total: FateCounts;
  readonly operators: Readonly<Record<string, FateCounts>>;
  readonly policyTypes: Readonly<Partial<Record<PolicyType, FateCounts>>>;
  /** The counts of the operators, for each policy type apart. */
  readonly operatorsByType?: Readonly<Partial<Record<PolicyType, Readonly<Record<string, FateCounts>>>>>;
  readonly survivors: readonly SurvivingMutant[];
  /** Pairs of changes that nobody notices alone, where they were asked for; no part of the other counts. */
  readonly secondOrder?: { readonly total: FateCounts; readonly survivors: readonly SurvivingMutant[] };
}
