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
  return [...steps.values()].flatMap((step) =>
    placesFor(variant, step).map((at) => ({
      steps: [...variant.steps.slice(0, at), step, ...variant.steps.slice(at)],
      edits: [...variant.edits, { kind: 'add' as const, step }],
    })),
  );
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
