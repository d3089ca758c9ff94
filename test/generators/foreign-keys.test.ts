import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type TableName, tableNames } from '#engine';
import { sqlName } from '#fixtures';
import { foreignKeys } from '../../generators/laws/target/renaming/foreign-keys.ts';

test('the references between tables are those of the schema', () => {
  const declared = tableNames.flatMap((table) => {
    const columns: Readonly<Record<string, TableName>> = foreignKeys[table];
    return Object.entries(columns).map(([column, target]) => `${sqlName(table)}.${sqlName(column)} ${sqlName(target)}`);
  });

  expect(declared.toSorted()).toEqual(referencesOfSchema().toSorted());
});

/** Every column of the schema that references a table, as `members.user_id users`. */
function referencesOfSchema(): readonly string[] {
  const schema = readFileSync(new URL('../../fixtures/postgres/schema.sql', import.meta.url), 'utf8');
  const created = [...schema.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)].flatMap(([, table, columns = '']) =>
    [...columns.matchAll(/^\s+(\w+) bigint.* references (\w+)/gm)].map(([, column, to]) => `${table}.${column} ${to}`),
  );
  const altered = [...schema.matchAll(/alter table (\w+) add foreign key \((\w+)\) references (\w+)/g)].map(
    ([, table, column, to]) => `${table}.${column} ${to}`,
  );
  return [...created, ...altered];
}
