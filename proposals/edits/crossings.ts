import { namesIn } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { merged } from './merged.ts';
import { type Edit, keyOf, type Variant } from './variant.ts';

/** Two scenarios of which one is to get what the other says. */
export interface Couple {
  readonly recipient: readonly ScenarioStep[];
  readonly donor: readonly ScenarioStep[];
}

type Rename = (text: string) => string;

/** Whose names the donor's steps are said in. */
interface Naming {
  readonly withPeople: boolean;
  /** Two things of the donor may be one thing of the recipient. */
  readonly asOne: boolean;
}

const namings: readonly Naming[] = [
  { withPeople: true, asOne: false },
  { withPeople: false, asOne: false },
  { withPeople: true, asOne: true },
];

/**
 * The recipient with what the donor states, in the recipient's names: several edits at once, all from one scenario. What
 * happens and is asked is the recipient's, the recipient's about what the donor's is about and by whom, or the donor's, by
 * whom it happens there or here.
 */
export function crossings({ recipient, donor }: Couple, vocabulary: Vocabulary): readonly Variant[] {
  const stated = (steps: readonly ScenarioStep[]) => steps.filter(({ kind }) => kind === 'given');
  const happens = (steps: readonly ScenarioStep[]) => steps.filter(({ kind }) => kind === 'when');
  const thens = recipient.filter(({ kind }) => kind === 'then');
  const found = namings.flatMap((naming) => {
    const renamed = donor.map(renaming(renameFor({ recipient, donor }, vocabulary, naming), vocabulary));
    const given = merged(stated(recipient), stated(renamed), vocabulary);
    const own = happens(recipient);
    const about = own.map((step) => withValuesOf(happens(renamed), step, { vocabulary, types: ['string'] }));
    const by = about.map((step) => withValuesOf(happens(renamed), step, { vocabulary, types: actors }));
    const theirs = happens(renamed);
    const here = theirs.map((step) => withValuesOf(own, step, { vocabulary, types: actors }));
    return [own, about, theirs, by, here].map((whens) => [...given, ...whens, ...thens]);
  });
  const different = new Map(found.map((steps) => [keyOf(steps), steps]));
  different.delete(keyOf(recipient));
  return [...different.values()].map((steps) => ({ steps, edits: editsBetween(recipient, steps) }));
}

/** The types of parameters that say who acts. */
const actors = ['person', 'caller'];

/** Names that the donor says more than once stand for things, and are those of the recipient; words said once stay. */
function renameFor({ recipient, donor }: Couple, { library, sorts }: Vocabulary, naming: Naming): Rename {
  const own = namesIn(recipient, library, sorts);
  const renames = new Map<string, string>();
  for (const [sort, names] of namesIn(donor, library, sorts)) {
    const known = own.get(sort) ?? [];
    for (const [index, name] of names.entries()) {
      const isThing = name.startsWith('"') ? timesSaid(name, donor) > 1 : naming.withPeople;
      const other = known[index] ?? (naming.asOne ? known[0] : undefined);
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

interface Values {
  readonly vocabulary: Vocabulary;
  /** The types of the parameters that take the values of others: what is tried is one thing, and who tries it another. */
  readonly types: readonly string[];
}

/** The step with the values of others where they are of the same sort. */
function withValuesOf(
  others: readonly ScenarioStep[],
  step: ScenarioStep,
  { vocabulary: { library, sorts }, types }: Values,
): ScenarioStep {
  const values = new Map<string, string>();
  for (const { definition, args } of others.flatMap(({ text }) => library.match(text) ?? [])) {
    for (const [index, arg] of args.entries())
      if (types.includes(arg.type)) values.set(sorts.sortOf(definition, index), arg.text);
  }
  const matched = library.match(step.text);
  if (matched === null) return step;
  const text = matched.args.toReversed().reduce((said, arg) => {
    const value = values.get(sorts.sortOf(matched.definition, matched.args.indexOf(arg)));
    return !types.includes(arg.type) || value === undefined ? said : withArgument(said, arg, value);
  }, step);
  if (library.match(text.text)?.definition !== matched.definition) return step;
  const donated = others.find(({ argument }) => argument?.kind === step.argument?.kind)?.argument;
  return donated == null || step.argument === null ? text : { ...text, argument: donated };
}

/** What came in, as edits. */
function editsBetween(before: readonly ScenarioStep[], after: readonly ScenarioStep[]): readonly Edit[] {
  const known = new Set(before.map((step) => keyOf([step])));
  return after.filter((step) => !known.has(keyOf([step]))).map((step) => ({ kind: 'add', step }));
}
