import type { ScenarioStep } from '../corpus/scenario.ts';

export const editKinds = ['change', 'swap', 'drop', 'add'] as const;
export type EditKind = (typeof editKinds)[number];

/** One change of a scenario: `change` a value in a step, `swap` a step for its like, `drop` a step, `add` a step. */
export interface Edit {
  readonly kind: EditKind;
  /** The step that is new, or for `drop` the one that is gone. */
  readonly step: ScenarioStep;
  /** What stood in its place, where something did. */
  readonly before?: ScenarioStep;
}

/** The steps of a scenario after some edits. What an edit leaves alone stays the same object. */
export interface Variant {
  readonly steps: readonly ScenarioStep[];
  readonly edits: readonly Edit[];
}

/** The variant with one step replaced by others. */
export function withStep(variant: Variant, at: number, steps: readonly ScenarioStep[]): readonly ScenarioStep[] {
  return [...variant.steps.slice(0, at), ...steps, ...variant.steps.slice(at + 1)];
}

/** The same steps, whatever the way to them. */
export function keyOf(steps: readonly ScenarioStep[]): string {
  return JSON.stringify(steps.map(({ text, argument }) => (argument === null ? text : [text, argument])));
}
