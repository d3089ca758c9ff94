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
  const known = new Set([...ground.names.values()].flat());
  return [...steps.values()].flatMap((step) => {
    const plain = placesFor(variant, step).map((at) => withSteps(variant, at, [step]));
    const needed = neededBy(step, known, ground.vocabulary);
    return needed === null ? plain : [introduced(variant, step, needed), ...plain];
  });
}

/** The variant with a step more, wherever such a step may stand. */
export function withStepAdded(variant: Variant, step: ScenarioStep): readonly Variant[] {
  return placesFor(variant, step).map((at) => withSteps(variant, at, [step]));
}

function withSteps({ steps, edits }: Variant, at: number, added: readonly ScenarioStep[]): Variant {
  return {
    steps: [...steps.slice(0, at), ...added, ...steps.slice(at)],
    edits: [...edits, ...added.map((step) => ({ kind: 'add' as const, step }))],
  };
}

/** The step, and before it among what is given the steps that bring in what it speaks of. */
function introduced(variant: Variant, step: ScenarioStep, needed: readonly ScenarioStep[]): Variant {
  const [at = 0] = needed[0] === undefined ? [] : placesFor(variant, needed[0]);
  const prepared = withSteps(variant, at, needed);
  // The step itself is the last edit: it is the point, and the others come along.
  const [later = at + needed.length] = step.kind === 'given' ? [] : placesFor(prepared, step);
  return withSteps(prepared, later, [step]);
}

/** A step that needs more than this said before it is about another scenario. */
const mostNeeded = 3;

/** What brings in the names of a step that the scenario does not know, in order; null where that is nothing, or too much. */
function neededBy(
  step: ScenarioStep,
  known: ReadonlySet<string>,
  { library, introductions }: Vocabulary,
): readonly ScenarioStep[] | null {
  const said = new Set(known);
  const needed: ScenarioStep[] = [];
  const need = ({ text }: ScenarioStep, depth: number): void => {
    const matched = library.match(text);
    for (const arg of matched?.args ?? []) {
      if (!isName(arg) || said.has(arg.text)) continue;
      const bringsIn = introductions.get(arg.text);
      said.add(arg.text);
      // Steps of its sort bring such a name in themselves.
      if (bringsIn === undefined || library.match(bringsIn.text)?.definition === matched?.definition) continue;
      if (depth < mostNeeded) need(bringsIn, depth + 1);
      needed.push(bringsIn);
    }
  };
  need(step, 0);
  return needed.length === 0 || needed.length > mostNeeded ? null : needed;
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
  const named = (text: string): readonly string[] => text.match(/"[^"]*"|\b[A-Z][a-z]+\b|\bthe [a-z]+\b/g) ?? [];
  return other !== undefined && named(one.text).some((name) => named(other.text).includes(name));
}
