import { type CombinationRow, type Combinations, combinations } from '#generators';
import type { Case } from '../case.ts';
import { type Shown, shownBy } from './checked-answers.ts';

/**
 * The rows of a parameter model that a case exercises: one for each rule, policy or attempt that had a say in an answer
 * which the case checked. A case that did not pass exercises nothing.
 */
export function rowsOf(model: string, one: Case): readonly CombinationRow[] {
  const combined = Object.values(combinations).find(({ model: { name } }) => name === model);
  return combined === undefined ? [] : rowsShown(combined, shownBy(one));
}

/** The rows that all cases exercise, by the name of the model. */
export function rowsByModel(cases: readonly Case[]): ReadonlyMap<string, readonly CombinationRow[]> {
  const rows = new Map<string, CombinationRow[]>();
  for (const one of cases) {
    const shown = shownBy(one);
    for (const combined of Object.values(combinations)) {
      const known = rows.get(combined.model.name) ?? [];
      rows.set(combined.model.name, known);
      known.push(...rowsShown(combined, shown));
    }
  }
  return rows;
}

function rowsShown(combined: Combinations, { worlds, answers }: Shown): readonly CombinationRow[] {
  return answers.flatMap(({ question, verdict, at }) => {
    const [given, world] = [worlds[0], worlds[at]];
    if (given === undefined || world === undefined) return [];
    return combined.rowsOf({ world, given, question, evidence: verdict.evidence });
  });
}
