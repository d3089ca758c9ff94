import { introductionsIn, namesBySort } from './introductions.ts';
import { likenessOf } from './likeness.ts';
import { type NameSorts, nameSorts } from './names.ts';
import type { Scenario, ScenarioStep, StepArgumentText } from './scenario.ts';
import type { StepDefinition, StepLibrary } from './step-library.ts';

/** What people have said in a corpus: the words from which new scenarios are made. */
export interface Vocabulary {
  readonly library: StepLibrary;
  readonly sorts: NameSorts;
  /** The different steps in the features of a folder, the frequent ones first. */
  stepsOf(folder: string): readonly ScenarioStep[];
  /** Steps of other folders whose definitions this one does not use, at most two of each. */
  stepsElsewhere(folder: string): readonly ScenarioStep[];
  /** The different texts in one place of a step, the frequent ones first. */
  valuesOf(definition: StepDefinition, index: number): readonly string[];
  /** The different texts of a parameter type. */
  valuesOfType(type: string): readonly string[];
  /** The Given steps that bring names in, by name. */
  readonly introductions: ReadonlyMap<string, ScenarioStep>;
  /** The names of a sort that Given steps bring in. */
  namesOfSort(sort: string): readonly string[];
  /** Tables and texts below the steps of the definition that reads most like this one, the frequent ones first. */
  argumentsLike(definition: StepDefinition): readonly StepArgumentText[];
  /** Definitions that no step of the corpus uses. */
  readonly unused: readonly StepDefinition[];
}

/** Collects the words of a corpus. */
export function vocabularyOf(corpus: readonly Scenario[], library: StepLibrary): Vocabulary {
  const steps = new Map<string, Tally<ScenarioStep>>();
  const values = new Map<string, Tally<string>>();
  const used = new Set<StepDefinition>();
  const below = new Map<StepDefinition, Tally<StepArgumentText>>();
  for (const { folder, steps: said } of corpus) {
    for (const step of said) {
      count(steps, folder, { key: `${step.text}${JSON.stringify(step.argument)}`, value: step });
      const matched = library.match(step.text);
      if (matched === null) continue;
      used.add(matched.definition);
      const { argument } = step;
      if (argument !== null) count(below, matched.definition, { key: JSON.stringify(argument), value: argument });
      for (const [index, arg] of matched.args.entries()) {
        count(values, `${matched.definition.pattern}#${index}`, { key: arg.text, value: arg.text });
        count(values, arg.type, { key: arg.text, value: arg.text });
      }
    }
  }
  const sorts = nameSorts(corpus, library);
  const introductions = introductionsIn(corpus, library);
  const bySort = namesBySort(introductions, sorts, library);
  return {
    library,
    sorts,
    stepsOf: remembering((folder) => inOrder(steps.get(folder))),
    stepsElsewhere: remembering((folder) => elsewhere(folder, steps, library)),
    valuesOf: ({ pattern }, index) => inOrder(values.get(`${pattern}#${index}`)),
    valuesOfType: (type) => inOrder(values.get(type)),
    introductions,
    namesOfSort: (sort) => bySort.get(sort) ?? [],
    argumentsLike: ({ pattern }) => {
      const likest = [...below].toSorted(([a], [b]) => likenessOf(b.pattern, pattern) - likenessOf(a.pattern, pattern));
      return inOrder(likest[0]?.[1]);
    },
    unused: library.definitions.filter((definition) => !used.has(definition)),
  };
}

function remembering<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

type Tally<T> = Map<string, { readonly value: T; times: number }>;

const mostElsewhere = 2;

function elsewhere(
  folder: string,
  steps: ReadonlyMap<string, Tally<ScenarioStep>>,
  library: StepLibrary,
): readonly ScenarioStep[] {
  const definitionOf = ({ text }: ScenarioStep) => library.match(text)?.definition;
  const own = new Set(inOrder(steps.get(folder)).map(definitionOf));
  const others = [...steps].flatMap(([other, tally]) => (other === folder ? [] : inOrder(tally)));
  const strange = Map.groupBy(
    others.filter((step) => !own.has(definitionOf(step))),
    definitionOf,
  );
  return [...strange.values()].flatMap((same) => same.slice(0, mostElsewhere));
}

function count<K, T>(tallies: Map<K, Tally<T>>, at: K, one: { readonly key: string; readonly value: T }): void {
  const tally: Tally<T> = tallies.get(at) ?? new Map();
  tallies.set(at, tally);
  const known = tally.get(one.key);
  if (known === undefined) tally.set(one.key, { value: one.value, times: 1 });
  else known.times += 1;
}

function inOrder<T>(tally: Tally<T> | undefined): readonly T[] {
  return [...(tally?.values() ?? [])].toSorted((a, b) => b.times - a.times).map(({ value }) => value);
}
