import { implies } from './constraint.ts';
import type { CombinationModel, Constraint, Row } from './model.ts';

/** A step without its keyword. */
export type StepText = string;

/** What steps say of one value: the same always, or depending on the rest of the row. */
export type Telling = readonly StepText[] | ((row: Row) => readonly StepText[]);

/**
 * One parameter of a model together with what it means: how its value is read from a subject that a case is about, and
 * how steps make a world of which it would be read. Its first value is the plainest, which needs the fewest words.
 */
export interface Facet<Subject> {
  readonly name: string;
  readonly values: readonly string[];
  readonly read: (subject: Subject) => string;
  readonly tell: (row: Row) => readonly StepText[];
}

/** Makes facets of one kind of subject; the values are the keys of what is told. */
export function facetOf<Subject>() {
  return <Value extends string>(
    name: string,
    words: Readonly<Record<Value, Telling>>,
    read: (subject: Subject) => NoInfer<Value>,
  ): Facet<Subject> => ({
    name,
    values: Object.keys(words),
    read,
    tell: (row) => {
      const telling: Telling = words[row[name] as Value] ?? [];
      return typeof telling === 'function' ? telling(row) : telling;
    },
  });
}

/** The model whose parameters are these facets. */
export function modelOf<Subject>(
  name: string,
  facets: readonly Facet<Subject>[],
  constraints: readonly Constraint[],
): CombinationModel {
  return { name, parameters: facets.map((facet) => ({ name: facet.name, values: facet.values })), constraints };
}

/** What a subject exercises. */
export function rowOf<Subject>(facets: readonly Facet<Subject>[], subject: Subject): Row {
  return Object.fromEntries(facets.map(({ name, read }) => [name, read(subject)]));
}

/** The value of fields that only some kinds of rule have, for the others. */
export const notApplicable = 'n/a';

/** Constraints that tie fields to the kinds that have them, both ways. */
export function onlyFor(
  {
    parameter,
    all,
    kinds,
  }: { readonly parameter: string; readonly all: readonly string[]; readonly kinds: readonly string[] },
  facets: readonly { readonly name: string; readonly values: readonly string[] }[],
): readonly Constraint[] {
  const others = all.filter((kind) => !kinds.includes(kind));
  return facets.flatMap(({ name, values }) => [
    implies({ [parameter]: kinds }, { [name]: values.filter((value) => value !== notApplicable) }),
    implies({ [parameter]: others }, { [name]: [notApplicable] }),
  ]);
}
