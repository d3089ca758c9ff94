import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { MatchedStep, StepLibrary } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { keyOf } from './variant.ts';

/**
 * The steps of the one with those of the other, which replace what says otherwise of the same thing. Where both bring the
 * same thing in, each in its own words, the other's come first: they know what they need.
 */
export function merged(
  own: readonly ScenarioStep[],
  others: readonly ScenarioStep[],
  { library }: Vocabulary,
): readonly ScenarioStep[] {
  const definitionOf = (step: ScenarioStep) => library.match(step.text)?.definition;
  const theirs = firstMentions(others, library);
  const rivals = [...firstMentions(own, library)].flatMap(([name, step]) => {
    const other = theirs.get(name);
    return other === undefined || definitionOf(other) === definitionOf(step) ? [] : [step];
  });
  if (rivals.length === 0) return inPlace(own, others, library);
  const isSaid = (step: ScenarioStep) =>
    rivals.includes(step) || others.some((other) => sayOfTheSame(library.match(other.text), library.match(step.text)));
  return [...others, ...own.filter((step) => !isSaid(step))];
}

/** By quoted name: the step that speaks of it first. */
function firstMentions(steps: readonly ScenarioStep[], library: StepLibrary): ReadonlyMap<string, ScenarioStep> {
  const first = new Map<string, ScenarioStep>();
  for (const step of steps) {
    for (const { text } of (library.match(step.text)?.args ?? []).filter(isName)) {
      if (text.startsWith('"') && !first.has(text)) first.set(text, step);
    }
  }
  return first;
}

/** The steps of the one, each with what the other says of the same thing in its place, then the rest of the other. */
function inPlace(
  own: readonly ScenarioStep[],
  others: readonly ScenarioStep[],
  library: StepLibrary,
): readonly ScenarioStep[] {
  const said = new Set(own.map((step) => keyOf([step])));
  const fresh = others.filter((step) => !said.has(keyOf([step])));
  const placed = new Map<ScenarioStep, ScenarioStep>();
  for (const step of fresh) {
    const rival = own.find(
      (one) => !placed.has(one) && sayOfTheSame(library.match(one.text), library.match(step.text)),
    );
    if (rival !== undefined) placed.set(rival, step);
  }
  const replacing = new Set(placed.values());
  return [...own.map((step) => placed.get(step) ?? step), ...fresh.filter((step) => !replacing.has(step))];
}

function sayOfTheSame(one: MatchedStep | null, other: MatchedStep | null): boolean {
  if (one === null || other === null || one.definition !== other.definition) return false;
  return one.args.length === 0 || one.args[0]?.text === other.args[0]?.text;
}
