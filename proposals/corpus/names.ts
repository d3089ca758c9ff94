import type { Scenario, ScenarioStep } from './scenario.ts';
import type { StepArgument, StepDefinition, StepLibrary } from './step-library.ts';

/** What a quoted text stands for is not declared anywhere: places in steps that hold the same texts mean the same sort of thing. */
export interface NameSorts {
  /** The sort of thing that an argument of a step names, such as a project or a policy. */
  sortOf(definition: StepDefinition, index: number): string;
}

/**
 * Finds the sorts of names in scenarios: places which share a text in at least two scenarios are of one sort. One that is
 * said only once is of the sort of most places that share its text there; what nobody says is of the sort of its like.
 */
export function nameSorts(corpus: readonly Scenario[], library: StepLibrary): NameSorts {
  const roots = new Map<string, string>();
  const shared = new Map<string, number>();
  const partners = new Map<string, string[]>();
  for (const scenario of corpus) {
    for (const { key, one, other } of pairsOf(placesByText(scenario, library))) {
      const times = (shared.get(key) ?? 0) + 1;
      shared.set(key, times);
      if (times === 2) roots.set(rootOf(roots, one), rootOf(roots, other));
      append(partners, one, other);
      append(partners, other, one);
    }
  }
  const saidOnce = new Map<string, string>();
  for (const [place, others] of partners) {
    if (!roots.has(place)) saidOnce.set(place, mostOften(others.map((other) => rootOf(roots, other))));
  }
  const sortOfPlace = (place: string) => (roots.has(place) ? rootOf(roots, place) : saidOnce.get(place));
  const hinted = hintsOf(corpus, library, sortOfPlace);
  return {
    sortOf: (definition, index) => {
      const place = placeOf(definition, index);
      const hint = hintsFor(definition, index).find((one) => hinted.has(one)) ?? '';
      return sortOfPlace(place) ?? hinted.get(hint) ?? place;
    },
  };
}

/** The names that steps use, by sort, in order of appearance. */
export function namesIn(
  steps: readonly ScenarioStep[],
  library: StepLibrary,
  sorts: NameSorts,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { definition, index, arg } of steps.flatMap((step) => nameArguments(step, library))) {
    const sort = sorts.sortOf(definition, index);
    const known = names.get(sort) ?? [];
    if (!known.includes(arg.text)) names.set(sort, [...known, arg.text]);
  }
  return names;
}

/** Whether an argument is a name that a scenario chose, and not a word of the language. */
export function isName({ type }: Pick<StepArgument, 'type'>): boolean {
  return type === 'string' || type === 'person' || type === 'caller';
}

interface NameArgument {
  readonly definition: StepDefinition;
  readonly index: number;
  readonly arg: StepArgument;
}

function nameArguments(step: ScenarioStep, library: StepLibrary): readonly NameArgument[] {
  const matched = library.match(step.text);
  if (matched === null) return [];
  return matched.args.flatMap((arg, index) => (isName(arg) ? [{ definition: matched.definition, index, arg }] : []));
}

function placeOf({ pattern, parameters }: StepDefinition, index: number): string {
  const type = parameters[index] ?? '';
  // People are people wherever they are named; only quoted texts need a sort.
  return type === 'string' ? `${pattern}#${index}` : 'person';
}

function placesByText(scenario: Scenario, library: StepLibrary): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { definition, index, arg } of scenario.steps.flatMap((step) => nameArguments(step, library))) {
    places.set(arg.text, (places.get(arg.text) ?? new Set()).add(placeOf(definition, index)));
  }
  return places;
}

interface Pair {
  readonly key: string;
  readonly one: string;
  readonly other: string;
}

function pairsOf(places: ReadonlyMap<string, ReadonlySet<string>>): readonly Pair[] {
  return [...places.values()].flatMap((set) => {
    const [one = '', ...others] = [...set].sort();
    return others.map((other) => ({ key: `${one}\n${other}`, one, other }));
  });
}

function rootOf(roots: ReadonlyMap<string, string>, place: string): string {
  const above = roots.get(place);
  return above === undefined || above === place ? place : rootOf(roots, above);
}

/** The words before a parameter tell its sort where no scenario does, two of them better than one: `the bot of {string}`. */
function hintsFor({ pattern }: StepDefinition, index: number): readonly string[] {
  const parts = pattern.split(/\{\w*\}/);
  const before = wordsIn(parts[index]);
  if (before.length === 0)
    return [
      `^${wordsIn(parts[index + 1])
        .slice(0, 2)
        .join(' ')}`,
    ];
  return [before.slice(-2).join(' '), before.slice(-1).join('')];
}

function wordsIn(text = ''): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function hintsOf(
  corpus: readonly Scenario[],
  library: StepLibrary,
  sortOfPlace: (place: string) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const { definition, index } of corpus.flatMap(({ steps }) =>
    steps.flatMap((step) => nameArguments(step, library)),
  )) {
    const place = placeOf(definition, index);
    const sort = sortOfPlace(place) ?? place;
    for (const hint of hintsFor(definition, index)) append(found, hint, sort);
  }
  return new Map([...found].map(([hint, sorts]) => [hint, mostOften(sorts)]));
}

function mostOften(texts: readonly string[]): string {
  const counts = [...Map.groupBy(texts, (text) => text)].map(([text, same]) => ({ text, times: same.length }));
  return counts.toSorted((a, b) => b.times - a.times)[0]?.text ?? '';
}

function append(lists: Map<string, string[]>, key: string, text: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [text]);
  else list.push(text);
}
