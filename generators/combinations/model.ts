/** One parameter of a model, with the values that it can take; each value is a word that a person can read. */
export interface Parameter {
  readonly name: string;
  readonly values: readonly string[];
}

/** Whenever all of `when` hold, all of `then` must: each names a parameter and the values that it may have. */
export interface Constraint {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly then: Readonly<Record<string, readonly string[]>>;
}

/** What may vary and what excludes what: the input of covering arrays and of t-way coverage. */
export interface CombinationModel {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly constraints: readonly Constraint[];
}

/** One value for every parameter of a model. */
export type Row = Readonly<Record<string, string>>;
