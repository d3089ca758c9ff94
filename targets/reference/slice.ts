import type { TableName } from '#engine';
import { sqlName } from '#fixtures';

/**
 * The rows of a world that one kind of question or event needs, as one SQL statement: for each table a query that
 * yields whole rows of it. `prelude` holds common table expressions that the queries share.
 */
export interface Slice<T> {
  readonly name: string;
  readonly prelude?: Readonly<Record<string, string>>;
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
  /** The parameters $1, $2, ... of the statement. */
  parameters(subject: T): readonly unknown[];
}

/** The one statement that reads a slice: one row, with a JSON list of rows per table, in no order; null without any. */
export function sliceStatement(slice: Slice<never>): string {
  const prelude = Object.entries(slice.prelude ?? {}).map(([name, query]) => `${name} as (${query})`);
  const columns = Object.entries({ instances: 'select * from instances', ...slice.tables }).map(
    ([table, query]) => `(select json_agg(r) from (${query}) r) as ${sqlName(table)}`,
  );
  const start = prelude.length === 0 ? '' : `with recursive ${prelude.join(',\n')}\n`;
  return `${start}select\n${columns.join(',\n')}`;
}
