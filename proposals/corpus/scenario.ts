/** What a step is for: what is, what happens, what is expected. */
export type StepKind = 'given' | 'when' | 'then';

/** The table or text below a step. */
export type StepArgumentText =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string };

/** One step as it is written, without its keyword. */
export interface ScenarioStep {
  readonly kind: StepKind;
  readonly text: string;
  readonly argument: StepArgumentText | null;
}

/** A scenario that a person wrote, with its background; the rows of an outline are scenarios of their own. */
export interface Scenario {
  /** Path and line, as in cases. */
  readonly id: string;
  readonly uri: string;
  /** The folder of the feature file, such as `approval`: one policy type. */
  readonly folder: string;
  readonly feature: string;
  readonly rule: string | null;
  readonly title: string;
  readonly tags: readonly string[];
  readonly steps: readonly ScenarioStep[];
}
