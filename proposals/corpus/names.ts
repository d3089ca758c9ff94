import type { Scenario, ScenarioStep } from './scenario.ts';
import type { StepArgument, StepDefinition, StepLibrary } from './step-library.ts';

/** What a quoted text stands for is not declared anywhere: places in steps that hold the same texts mean the same sort of thing. */
export interface NameSorts {
  /** The sort of thing that an argument of a step names, such as a project or a policy. */
  sortOf(definition: StepDefinition, index: number): string;
}

/** Finds the sorts of names in scenarios: places which share a text in at least two scenarios are of one sort. */
export function nameSorts(corpus: readonly Scenario[], library: StepLibrary): NameSorts {
  const roots = new Map<string, string>();
  const shared = new Map<string, number>();
  for (const scenario of corpus) {
    for (const pair of pairsOf(placesByText(scenario, library))) {
      const times = (shared.get(pair.key) ?? 0) + 1;
      shared.set(pair.key, times);
      if (times === 2) roots.set(rootOf(roots, pair.one), rootOf(roots, pair.other));
    }
  }
  const hinted = hintsOf(corpus, library, roots);
  return {
    sortOf: (definition, index) => {
      const place = placeOf(definition, index);
      return roots.has(place) ? rootOf(roots, place) : (hinted.get(hintOf(definition, index)) ?? place);
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

/** The words before a parameter tell its sort where no scenario does: `the policy {string}`. */
function hintOf({ pattern }: StepDefinition, index: number): string {
  const parts = pattern.split(/\{\w*\}/);
  const before = (parts[index] ?? '').trim().split(' ').at(-1) ?? '';
  return before === '' ? `^${(parts[index + 1] ?? '').trim().split(' ').slice(0, 2).join(' ')}` : before;
}

function hintsOf(
  corpus: readonly Scenario[],
  library: StepLibrary,
  roots: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { definition, index } of corpus.flatMap(({ steps }) =>
    steps.flatMap((step) => nameArguments(step, library)),
  )) {
    const sort = rootOf(roots, placeOf(definition, index));
    const found = counts.get(hintOf(definition, index)) ?? new Map<string, number>();
    counts.set(hintOf(definition, index), found.set(sort, (found.get(sort) ?? 0) + 1));
  }
  return new Map([...counts].map(([hint, sorts]) => [hint, mostOften(sorts)]));
}

function mostOften(counts: ReadonlyMap<string, number>): string {
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
