import { GeneratorError } from '../errors.ts';
import type { CombinationModel, Constraint, Parameter, Row } from './model.ts';

/** One of these must hold: the column of the same index has a value whose bit is in the mask. */
export interface Clause {
  readonly columns: readonly number[];
  readonly masks: readonly number[];
}

/** A model in numbers: a column for each parameter, and its values as bits of a mask. */
export interface IndexedModel {
  readonly model: CombinationModel;
  readonly sizes: readonly number[];
  /** For each column the mask of all of its values. */
  readonly full: Int32Array;
  readonly clauses: readonly Clause[];
  /** The clauses that mention a column. */
  readonly clausesOf: readonly (readonly Clause[])[];
}

/** A row in numbers: the index of the value of each column. */
export type IndexedRow = Uint8Array;

/** As many values as fit into a mask. */
export const maxValues = 31;

/** Reads a model; what contradicts itself is refused. */
export function indexModel(model: CombinationModel): IndexedModel {
  for (const parameter of model.parameters) checkParameter(model, parameter);
  const names = model.parameters.map(({ name }) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) throw problem(model, `parameter \`${repeated}\` is there twice: name each once`);
  const clauses = model.constraints.flatMap((constraint) => clausesIn(model, constraint));
  return {
    model,
    sizes: model.parameters.map(({ values }) => values.length),
    full: Int32Array.from(model.parameters, ({ values }) => fullMask(values.length)),
    clauses,
    clausesOf: model.parameters.map((_, column) => clauses.filter(({ columns }) => columns.includes(column))),
  };
}

/** The mask of all values of a column. */
function fullMask(size: number): number {
  return 2 ** size - 1;
}

export function indexRow({ model }: IndexedModel, row: Row): IndexedRow {
  return Uint8Array.from(model.parameters, ({ name, values }) => {
    const at = values.indexOf(row[name] ?? '');
    if (at === -1) throw problem(model, `row: ${name}: unknown value \`${row[name]}\`, expected ${oneOf(values)}`);
    return at;
  });
}

export function namedRow({ model }: IndexedModel, row: IndexedRow): Row {
  return Object.fromEntries(model.parameters.map(({ name, values }, column) => [name, values[row[column] ?? 0] ?? '']));
}

function checkParameter(model: CombinationModel, { name, values }: Parameter): void {
  const distinct = new Set(values).size;
  if (distinct !== values.length) throw problem(model, `parameter \`${name}\` has a value twice: give each once`);
  if (distinct > 0 && distinct <= maxValues) return;
  throw problem(model, `parameter \`${name}\` has ${distinct} values, expected 1 to ${maxValues}: group them`);
}

/** `when` implies each part of `then`: either some part of `when` does not hold, or that part of `then` does. */
function clausesIn(model: CombinationModel, { when, then }: Constraint): readonly Clause[] {
  const conditions = Object.entries(when).map(([name, values]) => literal(model, name, values));
  return Object.entries(then).flatMap(([name, values]) => {
    const consequence = literal(model, name, values);
    const masks = new Map<number, number>();
    for (const { column, mask, size } of conditions) masks.set(column, fullMask(size) & ~mask);
    masks.set(consequence.column, (masks.get(consequence.column) ?? 0) | consequence.mask);
    const isAlwaysTrue = masks.get(consequence.column) === fullMask(consequence.size);
    return isAlwaysTrue ? [] : [{ columns: [...masks.keys()], masks: [...masks.values()] }];
  });
}

interface Literal {
  readonly column: number;
  readonly mask: number;
  readonly size: number;
}

function literal(model: CombinationModel, name: string, allowed: readonly string[]): Literal {
  const column = model.parameters.findIndex((parameter) => parameter.name === name);
  const values = model.parameters[column]?.values;
  if (values === undefined)
    throw problem(model, `constraint: there is no parameter \`${name}\`: name one of the model`);
  const unknown = allowed.find((value) => !values.includes(value));
  if (unknown !== undefined)
    throw problem(model, `constraint: ${name}: unknown value \`${unknown}\`, expected ${oneOf(values)}`);
  const mask = values.reduce((bits, value, at) => (allowed.includes(value) ? bits | (1 << at) : bits), 0);
  return { column, mask, size: values.length };
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`;
}

function problem({ name }: CombinationModel, message: string): GeneratorError {
  return new GeneratorError(`combinations of \`${name}\`: ${message}`);
}
