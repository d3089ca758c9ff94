import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { withPlural } from '../corpus/spelling.ts';
import { withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { inNamesOf, invented, type KnownNames } from './substitute.ts';
import type { Variant } from './variant.ts';

/** What may be said besides, in the names of a scenario, and where. */
export interface AdditionGround {
  readonly vocabulary: Vocabulary;
  readonly folder: string;
  readonly names: KnownNames;
}

/** The variants with one more step: of the same folder, of another one, or in words that nobody has used yet. */
export function additions(variant: Variant, ground: AdditionGround): readonly Variant[] {
  const steps = new Map(sayable(ground).map((step) => [`${step.text}${JSON.stringify(step.argument)}`, step]));
  return [...steps.values()].flatMap((step) => {
    const plain = placesFor(variant, step).map((at) => withSteps(variant, at, [step]));
    const needed = neededBy(step, ground);
    return needed === undefined ? plain : [introduced(variant, step, needed), ...plain];
  });
}

function withSteps({ steps, edits }: Variant, at: number, added: readonly ScenarioStep[]): Variant {
  return {
    steps: [...steps.slice(0, at), ...added, ...steps.slice(at)],
    edits: [...edits, ...added.map((step) => ({ kind: 'add' as const, step }))],
  };
}

/** The step, and before it among what is given the step that brings in what it speaks of. */
function introduced(variant: Variant, step: ScenarioStep, needed: ScenarioStep): Variant {
  const [at = 0] = placesFor(variant, { ...needed, kind: 'given' });
  if (step.kind === 'given') return withSteps(variant, at, [needed, step]);
  const [later = at] = placesFor(variant, step);
  return withSteps(withSteps(variant, later, [step]), at, [needed]);
}

/** What brings in the one name of a step that the scenario does not know; undefined where that is not all it takes. */
function neededBy(step: ScenarioStep, { vocabulary, names }: AdditionGround): ScenarioStep | undefined {
  const known = new Set([...names.values()].flat());
  const strangeIn = ({ text }: ScenarioStep) =>
    (vocabulary.library.match(text)?.args ?? []).filter((arg) => isName(arg) && !known.has(arg.text));
  const [strange, ...others] = strangeIn(step);
  const needed = strange === undefined || others.length > 0 ? undefined : vocabulary.introductions.get(strange.text);
  if (needed === undefined || strangeIn(needed).length > 1) return undefined;
  return vocabulary.library.match(needed.text)?.definition === vocabulary.library.match(step.text)?.definition
    ? undefined
    : needed;
}

function sayable({ vocabulary, folder, names }: AdditionGround): readonly ScenarioStep[] {
  const said = vocabulary.stepsOf(folder).filter(({ kind }) => kind !== 'then');
  const elsewhere = vocabulary.stepsElsewhere(folder).filter(({ kind }) => kind !== 'then');
  const unused = vocabulary.unused.filter(({ kind }) => kind !== 'then');
  return [
    ...[...said, ...reworded(said, vocabulary), ...elsewhere].flatMap((step) => inNamesOf(names, step, vocabulary)),
    ...unused.flatMap((definition) => invented(definition, names, vocabulary)),
  ];
}

/** For each definition its most frequent step, with each other word that a parameter allows and nobody has said there. */
function reworded(said: readonly ScenarioStep[], { library, valuesOf }: Vocabulary): readonly ScenarioStep[] {
  const first = new Map(said.toReversed().map((step) => [library.match(step.text)?.definition, step]));
  return [...first.values()].flatMap((step) => {
    const matched = library.match(step.text);
    if (matched === null) return [];
    return matched.args.flatMap((arg, index) => {
      if (isName(arg)) return [];
      const known = valuesOf(matched.definition, index);
      const others = library.wordsOf(arg.type).filter((word) => !known.includes(word));
      return others.map((word) => withPlural(withArgument(step, arg, word), library));
    });
  });
}

/** What is goes before what happens; what happens goes before the last thing that happens, or after it. */
function placesFor({ steps }: Variant, step: ScenarioStep): readonly number[] {
  const firstWhen = steps.findIndex(({ kind }) => kind !== 'given');
  if (step.kind === 'given') {
    const last = firstWhen < 0 ? steps.length : firstWhen;
    // What comes into being takes over what its makers are by then.
    return speakOfTheSame(step, steps[last - 1]) ? [last, last - 1] : [last];
  }
  const firstThen = steps.findIndex(({ kind }) => kind === 'then');
  const end = firstThen < 0 ? steps.length : firstThen;
  return [...new Set([Math.max(end - 1, Math.max(firstWhen, 0)), end])];
}

function speakOfTheSame(one: ScenarioStep, other: ScenarioStep | undefined): boolean {
  const named = (text: string): readonly string[] => text.match(/"[^"]*"|\b[A-Z][a-z]+\b/g) ?? [];
  return other !== undefined && named(one.text).some((name) => named(other.text).includes(name));
}
