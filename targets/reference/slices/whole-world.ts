import { type TableName, tableNames } from '#engine';
import { sqlName } from '#fixtures';
import type { Slice } from '../slice.ts';

/** Everything that is stored; for tests and small worlds only, since it grows with the world. */
export const wholeWorld: Slice<undefined> = {
  name: 'whole_world',
  tables: Object.fromEntries(tableNames.map((table) => [table, `select * from ${sqlName(table)}`])) as Record<
    TableName,
    string
  >,
  parameters: () => [],
};
