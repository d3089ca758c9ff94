import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { spoken } from '../corpus/spelling.ts';
import type { StepDefinition } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { limitsToSay } from './edit-text.ts';
import { inTurns } from './in-turns.ts';

/** The names that a scenario knows, by sort. */
export type KnownNames = ReadonlyMap<string, readonly string[]>;

const mostVariants = 8;

/** A step of another scenario in the names of this one; or with names of its own. */
export function inNamesOf(names: KnownNames, step: ScenarioStep, vocabulary: Vocabulary): readonly ScenarioStep[] {
  const matched = vocabulary.library.match(step.text);
  if (matched === null) return [];
  const choices = matched.args.map((arg, index) => {
    if (!isName(arg)) return [arg.text];
    const known = names.get(vocabulary.sorts.sortOf(matched.definition, index)) ?? [];
    // Its own name last: a step may also bring something new in.
    return known.includes(arg.text) ? unique([arg.text, ...known]) : [...known.slice(0, 3), arg.text];
  });
  return combinations(choices)
    .slice(0, mostVariants)
    .map((texts) => ({ ...step, text: filled(step.text, matched.args, texts) }));
}

/** Texts of a definition that no scenario uses, in the names of this one. */
export function invented(
  definition: StepDefinition,
  names: KnownNames,
  vocabulary: Vocabulary,
): readonly ScenarioStep[] {
  return sayings(definition, (index) => namesFor(definition, index, { names, vocabulary }), vocabulary);
}

/** Texts of a definition, with these names in the places of names. */
export function sayings(
  definition: StepDefinition,
  namesAt: (index: number) => readonly string[],
  vocabulary: Vocabulary,
): readonly ScenarioStep[] {
  const choices = definition.parameters.map((type, index): Choice => {
    if (type === 'int') return { texts: numbers(), cost: 1 };
    // The first name is mostly the right one, where any number or word may be the point.
    if (isName({ type })) return { texts: namesAt(index), cost: 3 };
    const texts = unique([...vocabulary.valuesOfType(type), ...vocabulary.library.wordsOf(type)]).slice(0, mostWords);
    return { texts, cost: 1 };
  });
  const below = wantsArgument(definition) ? vocabulary.argumentsLike(definition).slice(0, mostArguments) : [null];
  return likeliest(choices, mostInvented)
    .map((texts) => spoken(definition, texts))
    .filter((text) => vocabulary.library.match(text)?.definition === definition)
    .flatMap((text) => below.map((argument): ScenarioStep => ({ kind: definition.kind, text, argument })));
}

/** Whether there belongs a table or text below a step. */
export function wantsArgument({ code, parameters }: StepDefinition): boolean {
  return code.length > parameters.length;
}

const smallNumbers = [1, 2, 0];

/** Small numbers and documented limits in turns. */
function numbers(): readonly string[] {
  const limits = limitsToSay([]).filter((limit) => !smallNumbers.includes(limit));
  const all = [...smallNumbers, ...limits.toSorted((a, b) => a - b)];
  return inTurns(all, (number) => String(smallNumbers.includes(number))).map(String);
}

/** What may stand in one place, the likely texts first, and how unlikely each further one is. */
interface Choice {
  readonly texts: readonly string[];
  readonly cost: number;
}

const mostInvented = 30;
const mostArguments = 2;
const mostWords = 12;
const mostNames = 6;

/** Where nobody has used a definition, what its names stand for is a guess: those of the likely sort first, then others. */
function namesFor(
  definition: StepDefinition,
  index: number,
  { names, vocabulary }: { readonly names: KnownNames; readonly vocabulary: Vocabulary },
): readonly string[] {
  const sort = vocabulary.sorts.sortOf(definition, index);
  // What the scenario has nothing of comes with the step that brings it in elsewhere.
  const likely = names.get(sort) ?? [...vocabulary.namesOfSort(sort).slice(0, 1), freshName(definition, index)];
  const isText = definition.parameters[index] === 'string';
  const others = isText ? [...names.values()].flat().filter((name) => name.startsWith('"')) : [];
  return unique([...likely, ...others]).slice(0, mostNames);
}

/** The combinations of choices that take the first ones most. */
function likeliest(choices: readonly Choice[], count: number): readonly (readonly string[])[] {
  const costs = choices.map(({ texts, cost }) => new Map(texts.map((text, rank) => [text, rank * cost])));
  const costOf = (texts: readonly string[]) =>
    texts.reduce((sum, text, index) => sum + (costs[index]?.get(text) ?? 0), 0);
  return combinations(choices.map(({ texts }) => texts))
    .toSorted((a, b) => costOf(a) - costOf(b))
    .slice(0, count);
}

/** A name for what the definition may bring in: the last word before it, as in `a security policy bot "bot"`. */
function freshName({ pattern, parameters }: StepDefinition, index: number): string {
  if (parameters[index] === 'person') return 'Zoe';
  const before = pattern.split(/\{\w*\}/)[index] ?? '';
  return `"${/([a-z]+)\W*$/.exec(before)?.[1] ?? 'other'}"`;
}

/** Puts texts in the place of the arguments of a step. */
function filled(
  text: string,
  args: readonly { readonly start: number; readonly end: number }[],
  texts: readonly string[],
): string {
  return args.reduceRight(
    (sentence, { start, end }, index) => `${sentence.slice(0, start)}${texts[index] ?? ''}${sentence.slice(end)}`,
    text,
  );
}

function combinations(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (rows, texts) => rows.flatMap((row) => texts.map((text) => [...row, text])).slice(0, 200),
    [[]],
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
