import { textsUnder } from '#generators';
import { documentedBeside } from '../corpus/catalogue-words.ts';
import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { withPlural } from '../corpus/spelling.ts';
import { type MatchedStep, type StepArgument, withArgument } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { editedText } from './edit-text.ts';

/** At most this many other texts are tried in one place that may hold any text. */
const mostTexts = 24;
const mostOthers = 8;
const fewTexts = 3;

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
  // What a text means is a guess where few scenarios say it: any name of the scenario may fit.
  const others = said.length < fewTexts ? quoted(arg, quotedIn(names)).slice(0, mostOthers) : [];
  // A name that the scenario knows several of refers to something: another text would refer to nothing.
  if (known.length > 1) return unique([...known, ...quoted(arg, said).slice(0, 8), ...others]);
  return unique([
    ...said.slice(0, mostTexts),
    ...others,
    ...quoted(arg, familiarFor(definition, index).map(quote)),
    ...quoted(arg, documentedBeside(said.flatMap((text) => unquoted(text).split(', '))).map(quote)),
  ]);
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
  return unique([...near, ...said.slice(0, 8)]);
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
