import { isName, type NameSorts } from './names.ts';
import type { Scenario, ScenarioStep } from './scenario.ts';
import type { StepLibrary } from './step-library.ts';

/** By name: the Given step that mostly speaks of it first, and so brings it in. */
export function introductionsIn(corpus: readonly Scenario[], library: StepLibrary): ReadonlyMap<string, ScenarioStep> {
  const counts = new Map<string, Map<string, { readonly step: ScenarioStep; times: number }>>();
  for (const { steps } of corpus) {
    for (const [name, step] of firstMentions(steps, library)) {
      const found = counts.get(name) ?? new Map<string, { readonly step: ScenarioStep; times: number }>();
      counts.set(name, found);
      const known = found.get(step.text);
      if (known === undefined) found.set(step.text, { step, times: 1 });
      else known.times += 1;
    }
  }
  return new Map(
    [...counts].flatMap(([name, found]) => {
      const [most] = [...found.values()].toSorted((a, b) => b.times - a.times);
      return most === undefined ? [] : [[name, most.step] as const];
    }),
  );
}

/** The names that are brought in, by their sort. */
export function namesBySort(
  introductions: ReadonlyMap<string, ScenarioStep>,
  sorts: NameSorts,
  library: StepLibrary,
): ReadonlyMap<string, readonly string[]> {
  const placed = [...introductions].flatMap(([name, step]) => {
    const matched = library.match(step.text);
    const index = matched?.args.findIndex(({ text }) => text === name) ?? -1;
    return matched === null || index < 0 ? [] : [{ name, sort: sorts.sortOf(matched.definition, index) }];
  });
  const bySort = Map.groupBy(placed, ({ sort }) => sort);
  return new Map([...bySort].map(([sort, same]) => [sort, same.map(({ name }) => name)]));
}

function firstMentions(steps: readonly ScenarioStep[], library: StepLibrary): ReadonlyMap<string, ScenarioStep> {
  const first = new Map<string, ScenarioStep>();
  for (const step of steps.filter(({ kind }) => kind === 'given')) {
    const names = (library.match(step.text)?.args ?? []).filter(isName);
    for (const { text } of names) if (!first.has(text)) first.set(text, step);
  }
  return first;
}
