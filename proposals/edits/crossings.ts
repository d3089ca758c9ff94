import { namesIn } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { type MatchedStep, withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { type Edit, keyOf, type Variant } from './variant.ts';

/** Two scenarios of which one is to get what the other says. */
export interface Couple {
  readonly recipient: readonly ScenarioStep[];
  readonly donor: readonly ScenarioStep[];
}

type Rename = (text: string) => string;

/**
 * The recipient with what the donor states, in the recipient's names: several edits at once, all from one scenario. What
 * happens and is asked is the recipient's, the recipient's about what the donor's is about, or the donor's.
 */
export function crossings({ recipient, donor }: Couple, vocabulary: Vocabulary): readonly Variant[] {
  const stated = (steps: readonly ScenarioStep[]) => steps.filter(({ kind }) => kind === 'given');
  const happens = (steps: readonly ScenarioStep[]) => steps.filter(({ kind }) => kind === 'when');
  const thens = recipient.filter(({ kind }) => kind === 'then');
  const found = [true, false].flatMap((withPeople) => {
    const renamed = donor.map(renaming(renameFor({ recipient, donor }, vocabulary, withPeople), vocabulary));
    const given = merged(stated(recipient), stated(renamed), vocabulary);
    const own = happens(recipient);
    const about = own.map((step) => withValuesOf(happens(renamed), step, vocabulary));
    return [own, about, happens(renamed)].map((whens) => [...given, ...whens, ...thens]);
  });
  const different = new Map(found.map((steps) => [keyOf(steps), steps]));
  different.delete(keyOf(recipient));
  return [...different.values()].map((steps) => ({ steps, edits: editsBetween(recipient, steps) }));
}

/** Names that the donor says more than once stand for things, and are those of the recipient; words said once stay. */
function renameFor({ recipient, donor }: Couple, { library, sorts }: Vocabulary, withPeople: boolean): Rename {
  const own = namesIn(recipient, library, sorts);
  const renames = new Map<string, string>();
  for (const [sort, names] of namesIn(donor, library, sorts)) {
    const known = own.get(sort) ?? [];
    for (const [index, name] of names.entries()) {
      const isThing = name.startsWith('"') ? timesSaid(name, donor) > 1 : withPeople;
      const other = known[index];
      if (isThing && other !== undefined && !known.includes(name)) renames.set(name, other);
    }
  }
  return (text) => renames.get(text) ?? text;
}

function timesSaid(name: string, steps: readonly ScenarioStep[]): number {
  return steps.filter(({ kind, text }) => kind !== 'then' && text.includes(name)).length;
}

function renaming(rename: Rename, { library }: Vocabulary): (step: ScenarioStep) => ScenarioStep {
  return (step) =>
    (library.match(step.text)?.args ?? []).toReversed().reduce((said, arg) => {
      const name = rename(arg.text);
      return name === arg.text ? said : withArgument(said, arg, name);
    }, step);
}

/** The steps of the one with those of the other, which replace what says otherwise of the same thing. */
function merged(
  own: readonly ScenarioStep[],
  others: readonly ScenarioStep[],
  { library }: Vocabulary,
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

/** The step with the values of others where they are of the same sort: what is tried, and not who tries it. */
function withValuesOf(
  others: readonly ScenarioStep[],
  step: ScenarioStep,
  { library, sorts }: Vocabulary,
): ScenarioStep {
  const values = new Map<string, string>();
  for (const { definition, args } of others.flatMap(({ text }) => library.match(text) ?? [])) {
    for (const [index, arg] of args.entries())
      if (arg.type === 'string') values.set(sorts.sortOf(definition, index), arg.text);
  }
  const matched = library.match(step.text);
  if (matched === null) return step;
  const text = matched.args.toReversed().reduce((said, arg) => {
    const value = values.get(sorts.sortOf(matched.definition, matched.args.indexOf(arg)));
    return arg.type !== 'string' || value === undefined ? said : withArgument(said, arg, value);
  }, step);
  const donated = others.find(({ argument }) => argument?.kind === step.argument?.kind)?.argument;
  return donated == null || step.argument === null ? text : { ...text, argument: donated };
}

/** What came in, as edits. */
function editsBetween(before: readonly ScenarioStep[], after: readonly ScenarioStep[]): readonly Edit[] {
  const known = new Set(before.map((step) => keyOf([step])));
  return after.filter((step) => !known.has(keyOf([step]))).map((step) => ({ kind: 'add', step }));
}
