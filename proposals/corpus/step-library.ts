import { DataTable } from '@cucumber/cucumber';
import type { ScenarioStep, StepArgumentText, StepKind } from './scenario.ts';
import { wordsOfPattern } from './words-of-pattern.ts';

/** A step definition: its words, and what it does. */
export interface StepDefinition {
  readonly kind: StepKind;
  readonly pattern: string;
  /** The names of its parameter types, in order: `string`, `int`, `person`. */
  readonly parameters: readonly string[];
  readonly code: (...values: readonly unknown[]) => unknown;
  match(text: string): readonly StepArgument[] | null;
}

/** What a step says in the place of a parameter: where it stands in the text, and what it means. */
export interface StepArgument {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: () => unknown;
}

/** A step text with the definition that it belongs to. */
export interface MatchedStep {
  readonly definition: StepDefinition;
  readonly args: readonly StepArgument[];
}

/** The step definitions, and which of them a text belongs to. */
export interface StepLibrary {
  readonly definitions: readonly StepDefinition[];
  /** The definition of a text, or null where none or several claim it. */
  match(text: string): MatchedStep | null;
  /** The words that a parameter type allows; none where it is no plain list of words. */
  wordsOf(type: string): readonly string[];
}

// The public type of a library that cucumber has loaded is opaque; this is the part of it that is used here.
export interface LoadedLibrary {
  readonly stepDefinitions: readonly {
    readonly keyword: string;
    readonly pattern: string | RegExp;
    readonly code: unknown;
    readonly expression: LoadedExpression;
  }[];
  readonly parameterTypeRegistry: { readonly parameterTypes: Iterable<LoadedParameterType> };
}

interface LoadedExpression {
  readonly regexp: RegExp;
  match(text: string): readonly LoadedArgument[] | null;
}

interface LoadedParameterType {
  readonly name?: string;
  readonly regexpStrings: readonly string[];
}

interface LoadedArgument {
  readonly group: { readonly value?: string; readonly start?: number; readonly end?: number };
  readonly parameterType: LoadedParameterType;
  getValue(world: unknown): unknown;
}

/** The definitions of a library that cucumber has loaded. Each text is matched once. */
export function stepLibrary(loaded: LoadedLibrary): StepLibrary {
  const definitions = loaded.stepDefinitions.map(definitionOf);
  const known = new Map<string, MatchedStep | null>();
  const byFirstWord = Map.groupBy(definitions, ({ firstWord }) => firstWord);
  const candidatesFor = (text: string) => [
    ...(byFirstWord.get(firstWordOf(text)) ?? []),
    ...(byFirstWord.get(anyWord) ?? []),
  ];
  const types = [...loaded.parameterTypeRegistry.parameterTypes];
  const words = new Map(types.map(({ name, regexpStrings }) => [name ?? '', regexpStrings.flatMap(wordsOfPattern)]));
  return {
    definitions,
    wordsOf: (type) => words.get(type) ?? [],
    match(text) {
      const remembered = known.get(text);
      if (remembered !== undefined) return remembered;
      const found = onlyMatch(candidatesFor(text), text);
      known.set(text, found);
      return found;
    },
  };
}

/** The values that a step hands to its definition, the table or text below it last. */
export function valuesOf({ args }: MatchedStep, argument: StepArgumentText | null): readonly unknown[] {
  const values = args.map((arg) => arg.value());
  if (argument === null) return values;
  return [...values, argument.kind === 'table' ? new DataTable(argument.rows.map((row) => [...row])) : argument.text];
}

const anyWord = '';

/** The word that a text begins with; none where it is a text of one word. */
function firstWordOf(text: string): string {
  return /^\S+(?= )/.exec(text)?.[0] ?? anyWord;
}

function onlyMatch(definitions: readonly StepDefinition[], text: string): MatchedStep | null {
  const [found, ...others] = definitions.flatMap((definition) => {
    const args = definition.match(text);
    return args === null ? [] : [{ definition, args }];
  });
  return found === undefined || others.length > 0 ? null : found;
}

type LoadedDefinition = LoadedLibrary['stepDefinitions'][number];

/** Texts are matched by the ten thousand: only definitions that may begin with the same word are asked. */
interface IndexedDefinition extends StepDefinition {
  readonly firstWord: string;
}

function definitionOf({ keyword, pattern, code, expression }: LoadedDefinition): IndexedDefinition {
  const start = typeof pattern === 'string' ? (/^[^{(/\\]* (?=\S)/.exec(pattern)?.[0] ?? '') : '';
  return {
    kind: kindOf(keyword),
    firstWord: firstWordOf(start),
    pattern: String(pattern),
    parameters: [...String(pattern).matchAll(/\{(\w*)\}/g)].map(([, name]) => name ?? ''),
    code: code as StepDefinition['code'],
    match: (text) =>
      text.startsWith(start) && expression.regexp.test(text) ? argumentsOf(expression.match(text)) : null,
  };
}

function kindOf(keyword: string): StepKind {
  if (keyword === 'When') return 'when';
  return keyword === 'Then' ? 'then' : 'given';
}

function argumentsOf(matched: readonly LoadedArgument[] | null): readonly StepArgument[] | null {
  if (matched === null) return null;
  return matched.map((arg) => ({
    type: arg.parameterType.name ?? '',
    text: arg.group.value ?? '',
    start: arg.group.start ?? 0,
    end: arg.group.end ?? 0,
    value: () => arg.getValue(undefined),
  }));
}

/** The same step with another text in the place of one argument. */
export function withArgument(step: ScenarioStep, arg: StepArgument, text: string): ScenarioStep {
  return { ...step, text: `${step.text.slice(0, arg.start)}${text}${step.text.slice(arg.end)}` };
}
