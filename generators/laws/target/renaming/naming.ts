import { type TableName, tableNames, type World } from '#engine';
import { strayId } from '../../../references.ts';

/** A one-to-one renaming of the ids and the names of a world, and the way back. */
export interface Naming {
  /** The new id of a row; an id that no row has stays, unless it is that of a row to come, which comes last. */
  id(table: TableName, id: number): number;
  /** The new name of a user, a group, a project or an organization. */
  name(text: string): string;
  /** The new path, each of its parts renamed; a path of nothing stays. */
  path(text: string): string;
  /** A text with all that was renamed in it called as before. */
  restored(text: string): string;
  /** A number as before, where it is a new id. */
  restoredId(id: number): number;
}

/** In these tables a higher id is a later row, which decides something; in all others the order is turned round. */
const inOrderOfTime: ReadonlySet<TableName> = new Set([
  'commits',
  'approvals',
  'pipelines',
  'jobs',
  'vulnerabilityTransitions',
  'severityOverrides',
  'policySchedules',
  'statusCheckResponses',
  'auditEvents',
] as const);

/** New ids are far apart, so that each is the id of one row alone, whatever the table. */
const idsPerTable = 100_000;

/** The renaming of a world in which whoever came first comes last, in ids and in the alphabet. */
export function namingOf(world: World): Naming {
  const ids = newIds(world);
  const before = new Map([...ids.values()].flatMap((table) => [...table].map(([old, now]) => [now, old] as const)));
  const names = newNames(world);
  const name = (text: string) => names.get(text) ?? text;
  return {
    id: (table, id) => ids.get(table)?.get(id) ?? laterId(table, id),
    name,
    path: (text) => text.split('/').map(name).join('/'),
    restored: (text) =>
      text.replaceAll(/\bq\d+-/g, '').replaceAll(/\d{6,}/g, (digits) => `${before.get(Number(digits)) ?? digits}`),
    restoredId: (id) => before.get(id) ?? id,
  };
}

function laterId(table: TableName, id: number): number {
  return inOrderOfTime.has(table) && id !== strayId ? (tableNames.indexOf(table) + 1) * idsPerTable + id : id;
}

function newIds(world: World): ReadonlyMap<TableName, ReadonlyMap<number, number>> {
  return new Map(
    tableNames.map((table, at) => {
      // There is one instance, and it is always called so.
      if (table === 'instances') return [table, new Map()];
      const base = (at + 1) * idsPerTable;
      const turned = !inOrderOfTime.has(table);
      const rows: readonly { readonly id: number }[] = world[table];
      const known = rows.filter(({ id }) => id !== strayId);
      return [table, new Map(known.map(({ id }) => [id, turned ? base + idsPerTable - id : base + id]))];
    }),
  );
}

/** `ana` becomes `q97-ana`: still to be told apart, and sorted the other way round. */
function newNames({ users, namespaces, projects, organizations }: World): ReadonlyMap<string, string> {
  const names = [
    ...users.flatMap(({ username, name }) => [username, name]),
    ...[...namespaces, ...projects, ...organizations].map(({ path }) => path),
  ];
  return new Map([...new Set(names)].map((name, at) => [name, `q${999 - at}-${name}`]));
}
