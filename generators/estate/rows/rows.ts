import type { Row, TableName } from '#engine';
import { type RowInParts, type SharedColumns, TwoPartText } from '#fixtures';

/** A row as it is told to whoever writes it: each text may come in two parts. */
export type Told<R> = { readonly [C in keyof R]: R[C] | (string extends R[C] ? TwoPartText : never) };

/** Rows of one table, made one after the other when they are asked for: nothing of them is kept. */
export type Rows<T extends TableName> = Iterable<Told<Row<T>>>;

/** Rows with some of their columns in objects of which many rows have the same. */
export type RowsInParts<T extends TableName, Parts extends readonly SharedColumns[]> = Iterable<
  Told<Omit<Row<T>, ColumnsOf<Parts[number]>>> & { readonly parts: Parts }
>;

/** One of the rows. */
export type RowOf<R extends Iterable<unknown>> = R extends Iterable<infer One> ? One : never;

type ColumnsOf<Part> = Part extends SharedColumns<infer Columns> ? keyof Columns : never;

/** Columns to share, in the order of their numbers. */
export type Pool<Columns extends object> = readonly [SharedColumns<Columns>, ...SharedColumns<Columns>[]];

/** A pool of columns to share, from numbers drawn evenly. */
export function poolOf<Columns extends object>(size: number, from: (drawn: number) => Columns): Pool<Columns> {
  return Array.from({ length: size }, (_, number) => ({ number, columns: from((number + 0.5) / size) })) as [
    SharedColumns<Columns>,
    ...SharedColumns<Columns>[],
  ];
}

/** The row as all others know it, with its parts put together. */
export function wholeRow(told: RowInParts): object {
  const { parts = [], ...own } = told;
  const cells = [own, ...parts.map(({ columns }) => columns)].flatMap((part) => Object.entries<unknown>(part));
  return Object.fromEntries(
    cells.map(([column, value]) => [column, value instanceof TwoPartText ? value.toString() : value]),
  );
}

/** The id of the one organization of an estate. */
export const organizationId = 1;

/** How many compliance frameworks, labels and custom roles each top-level group has. */
export const perRoot = { frameworks: 3, attributes: 8, roles: 2 } as const;
