import { textsUnder } from '#generators';
import { documentedBeside } from '../corpus/catalogue-words.ts';
import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { withPlural } from '../corpus/spelling.ts';
import { type MatchedStep, type StepArgument, withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { editedText, limitsToSay } from './edit-text.ts';
import { inTurns } from './in-turns.ts';

/** At most this many other texts are tried in one place that may hold any text. */
const mostTexts = 24;
const mostOthers = 8;
const mostReferred = 8;

/** The step with one value changed: in its words, in a cell of its table, or in the text below it. */
export function changedSteps(
  step: ScenarioStep,
  vocabulary: Vocabulary,
  names: ReadonlyMap<string, readonly string[]>,
): readonly ScenarioStep[] {
  const matched = vocabulary.library.match(step.text);
  if (matched === null) return [];
  const inWords = matched.args.flatMap((arg, index) =>
    valuesFor({ matched, index, arg }, vocabulary, names)
      .filter((text) => text !== arg.text)
      .map((text) => withPlural(withArgument(step, arg, text), vocabulary.library)),
  );
  return [...inWords, ...changedArguments(step)];
}

interface Place {
  readonly matched: MatchedStep;
  readonly index: number;
  readonly arg: StepArgument;
}

function valuesFor(
  { matched: { definition }, index, arg }: Place,
  vocabulary: Vocabulary,
  names: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (arg.type === 'int') return numbersNear(Number(arg.text), vocabulary.valuesOf(definition, index));
  if (arg.type === 'float') return [...vocabulary.valuesOf(definition, index), '0.0', '1.0'];
  if (!isName(arg))
    return unique([...vocabulary.library.wordsOf(arg.type), ...vocabulary.valuesOfType(arg.type).slice(0, mostTexts)]);
  const known = names.get(vocabulary.sorts.sortOf(definition, index)) ?? [];
  const said = vocabulary.valuesOf(definition, index);
  // What a text means is a guess: any name of the scenario may fit, so that all sources take turns.
  const others = quoted(arg, quotedIn(names)).slice(0, mostOthers);
  const documented = documentedBeside(said.flatMap((text) => unquoted(text).split(', ')));
  const fresh = [familiarFor(definition, index), documented].map((texts) => quoted(arg, texts.map(quote)));
  const lists = quoted(arg, otherLists(arg.text, [...said.map(unquoted), ...documented]).map(quote));
  const sources = [...fresh, others, lists, quoted(arg, inOtherCase(known))];
  // A name that the scenario knows several of refers to something: another text would mostly refer to nothing.
  if (known.length > 1) return inRounds([known, quoted(arg, said).slice(0, mostReferred), ...sources]);
  return inRounds([said.slice(0, mostTexts), ...sources]);
}

function inRounds(sources: readonly (readonly string[])[]): readonly string[] {
  const placed = sources.flatMap((texts, source) => texts.map((text) => ({ text, source: String(source) })));
  return unique(inTurns(placed, ({ source }) => source).map(({ text }) => text));
}

/** A list of words with one more, and with one less. */
function otherLists(text: string, others: readonly string[]): readonly string[] {
  const own = unquoted(text).split(', ');
  const words = unique(others.flatMap((other) => other.split(', '))).filter((word) => !own.includes(word));
  const shorter = own.length === 1 ? [] : own.map((left) => own.filter((word) => word !== left));
  // What nobody says as a list is mostly no list.
  const isList = own.length > 1 || others.some((other) => other.includes(', '));
  return isList
    ? [...shorter, ...words.slice(0, mostTexts).map((word) => [...own, word])].map((list) => list.join(', '))
    : [];
}

/** The same names to a person, and others to whoever compares letters. */
function inOtherCase(known: readonly string[]): readonly string[] {
  return known.flatMap((text) => [text.toLowerCase(), text.toUpperCase()]).filter((text) => !known.includes(text));
}

function quotedIn(names: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...names.values()].flat().filter((name) => name.startsWith('"'));
}

/** The word before a parameter is often the key that it is written under: `at the cadence {string}`. */
function familiarFor({ pattern }: MatchedStep['definition'], index: number): readonly string[] {
  const word = /(\w+) $/.exec(pattern.split(/\{\w*\}/)[index] ?? '')?.[1] ?? '';
  return [word, `${word}s`, `${word}es`].flatMap(textsUnder);
}

const unquoted = (text: string) => text.replace(/^"(.*)"$/, '$1');
const quote = (text: string) => `"${text}"`;

/** People who are not in the scenario may not come in by a change: they would be nobody. */
function quoted(arg: StepArgument, texts: readonly string[]): readonly string[] {
  return arg.type === 'string' ? texts : [];
}

function numbersNear(value: number, said: readonly string[]): readonly string[] {
  const near = [value - 1, value + 1, 0, 1, 2, value * 2].filter((number) => number >= 0).map(String);
  return unique([...near, ...said.slice(0, 8), ...limitsToSay(said).map(String)]);
}

function changedArguments(step: ScenarioStep): readonly ScenarioStep[] {
  const { argument } = step;
  if (argument === null) return [];
  if (argument.kind === 'text')
    return editedText(argument.text).map((text) => ({ ...step, argument: { kind: 'text', text } }));
  const [header = [], ...body] = argument.rows;
  const without = body.map((_, index) => body.filter((__, other) => other !== index)).filter((rows) => rows.length > 0);
  return without.map((rows) => ({ ...step, argument: { kind: 'table', rows: [header, ...rows] } }));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
