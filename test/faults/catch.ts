import type { PolicyType } from '#catalogue';

/** What noticed a fault, and by what. */
export interface Catch {
  readonly by: 'scenario' | 'law';
  /** Path and line of the scenario, or the id of the law. */
  readonly id: string;
  readonly title: string;
  readonly because: string;
  /** The seed with which the law was tried. */
  readonly seed?: number;
}

/** What a wrong engine is tried with. */
export interface Trial {
  /** A file with the cases of the right engine, as one JSON list. */
  readonly casesFile: string;
  readonly policyType: PolicyType;
  readonly laws: LawTime | null;
  /** Tries the laws even where a scenario has noticed the fault. */
  readonly apart: boolean;
}

/** For how long the laws are tried, and from which seed on. */
export interface LawTime {
  readonly milliseconds: number;
  readonly seed: number;
}

/** Examples of a law for each seed: enough to meet most premises, few enough that every law has its turn. */
export const examplesPerSeed = 20;

/** What became of a trial: null where nothing was noticed. */
export interface Noticed {
  readonly scenario: Catch | null;
  readonly law: Catch | null;
  /** How many examples of laws were tried: on a busy machine the same time is worth less. */
  readonly lawExamples: number;
}
