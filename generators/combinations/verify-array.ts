import type { CombinationModel, Constraint, Row } from './model.ts';

/** What an independent look at an array found. */
export interface ArrayCheck {
  /** Rows that break a constraint, or have a value that their parameter does not have. */
  readonly invalidRows: readonly Row[];
  /** Combinations that valid rows have. */
  readonly covered: number;
  /** Combinations that no valid row has although some row within the constraints could. */
  readonly missing: readonly Partial<Row>[];
}

/**
 * Checks an array by the definition alone: it tries every combination and, for those that no row has, searches a
 * whole row for it by going back. INVARIANT: shares no code with what makes arrays, so that a mistake there shows here.
 */
export function verifyArray(model: CombinationModel, rows: readonly Row[], strength: number): ArrayCheck {
  const names = inSearchingOrder(model);
  const [validRows, invalidRows] = partition(rows, (row) => isWhole(model, row) && !breaks(model.constraints, row));
  const missing: Partial<Row>[] = [];
  let covered = 0;
  for (const chosen of subsets(
    model.parameters.map(({ name }) => name),
    strength,
  )) {
    const had = new Set(validRows.map((row) => chosen.map((name) => row[name]).join('\n')));
    for (const tuple of product(model, chosen)) {
      if (had.has(chosen.map((name) => tuple[name]).join('\n'))) covered += 1;
      else if (canBeWhole(model, tuple, names)) missing.push(tuple);
    }
  }
  return { invalidRows, covered, missing };
}

function partition(rows: readonly Row[], isValid: (row: Row) => boolean): readonly [readonly Row[], readonly Row[]] {
  return [rows.filter(isValid), rows.filter((row) => !isValid(row))];
}

function isWhole({ parameters }: CombinationModel, row: Row): boolean {
  return parameters.every(({ name, values }) => values.includes(row[name] ?? ''));
}

/** Whether what is known already breaks a constraint, whatever the rest may be. */
function breaks(constraints: readonly Constraint[], row: Partial<Row>): boolean {
  return constraints.some(({ when, then }) => {
    const applies = Object.entries(when).every(([name, values]) => values.includes(row[name] ?? ''));
    return applies && Object.entries(then).some(([name, values]) => isOther(row[name], values));
  });
}

function isOther(value: string | undefined, allowed: readonly string[]): boolean {
  return value !== undefined && !allowed.includes(value);
}

/** Only parameters in constraints can stand in the way of a row; those in most of them are tried first. */
function inSearchingOrder({ parameters, constraints }: CombinationModel): readonly string[] {
  const mentions = (name: string) => constraints.filter(({ when, then }) => name in when || name in then).length;
  return parameters
    .map(({ name }) => name)
    .filter((name) => mentions(name) > 0)
    .sort((one, other) => mentions(other) - mentions(one));
}

function canBeWhole(model: CombinationModel, row: Partial<Row>, names: readonly string[]): boolean {
  if (breaks(model.constraints, row)) return false;
  const open = names.find((name) => row[name] === undefined);
  if (open === undefined) return true;
  const values = model.parameters.find(({ name }) => name === open)?.values ?? [];
  return values.some((value) => canBeWhole(model, { ...row, [open]: value }, names));
}

function subsets(names: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return names.flatMap((name, at) => subsets(names.slice(at + 1), size - 1).map((rest) => [name, ...rest]));
}

function product({ parameters }: CombinationModel, names: readonly string[]): readonly Partial<Row>[] {
  return names.reduce<readonly Partial<Row>[]>(
    (tuples, name) =>
      tuples.flatMap((tuple) =>
        (parameters.find((parameter) => parameter.name === name)?.values ?? []).map((value) => ({
          ...tuple,
          [name]: value,
        })),
      ),
    [{}],
  );
}
