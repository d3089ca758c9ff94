import type { PolicyType } from '#catalogue';
import type { Outcome } from '#engine';
import type { StepText } from './facet.ts';
import type { CombinationModel, Row } from './model.ts';
import type { Scene } from './scene.ts';

/** What can be combined in the policies of one type, how it is read from scenes, and how it is told. */
export interface Combinations {
  readonly policyType: PolicyType;
  readonly model: CombinationModel;
  /** What a scene exercises: a row for each rule, policy or attempt that it is about. */
  readonly rowsOf: (scene: Scene) => readonly Row[];
  readonly telling: Telling;
}

/** A row as a scenario. */
export interface Telling {
  /** What all scenarios begin with. */
  readonly background: readonly StepText[];
  readonly given: (row: Row) => readonly StepText[];
  readonly when: (row: Row) => StepText;
  /** A Then step that asks the question, whatever the answer may be. */
  readonly probe: StepText;
  /** The answer as Then steps. */
  readonly answer: (outcome: Outcome, row: Row) => readonly StepText[];
  /** The answer in the title of the scenario. */
  readonly title: (outcome: Outcome, row: Row) => string;
}

/** Puts names into the places that steps leave open, such as `{policy}`. */
export function fillIn(steps: readonly StepText[], names: Readonly<Record<string, string>>): readonly StepText[] {
  const filled = steps.map((step) => step.replaceAll(/\{(\w+)\}/g, (place, name: string) => names[name] ?? place));
  return [...new Set(filled)];
}
