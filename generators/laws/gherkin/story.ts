import type { Row, TableName, World } from '#engine';
import { type NewRow, WorldDraft } from '#fixtures';

/** A line of a story: a step without its keyword, or, where no step has words for it, a comment. */
export type Line = string;

/** A comment line. */
export function note(text: string): Line {
  return `# ${text}`;
}

export function isNote(line: Line): boolean {
  return line.startsWith('#');
}

/** What a project or group is called in a scenario. */
export function placeName(world: World, { projectId, namespaceId }: Holder): string {
  const row =
    projectId === null
      ? world.namespaces.find(({ id }) => id === namespaceId)
      : world.projects.find(({ id }) => id === projectId);
  return row?.path ?? 'nothing';
}

export interface Holder {
  readonly projectId: number | null;
  readonly namespaceId: number | null;
}

/** What a person is called in a scenario. */
export function personName(world: World, userId: number | null): string {
  return world.users.find(({ id }) => id === userId)?.name ?? 'Nobody';
}

/** Comments for the columns of a row that are not at their default and that no other line tells; all is made now. */
export function unusual<T extends TableName>(table: T, row: Row<T>, { called, told }: Telling): readonly Line[] {
  const usual = usualRow(table) as Readonly<Record<string, unknown>>;
  const different = Object.entries(row).filter(
    ([column, value]) =>
      column !== 'id' &&
      column !== 'createdAt' &&
      !told.includes(column) &&
      JSON.stringify(value) !== JSON.stringify(usual[column]),
  );
  return different.map(([column, value]) => note(`${called}: ${column} is ${JSON.stringify(value)}`));
}

export interface Telling {
  readonly called: string;
  readonly told: readonly string[];
}

const usualRows = new Map<TableName, object>();

/** A row with every column at its default; what a row must be given stays undefined. */
function usualRow(table: TableName): object {
  const known = usualRows.get(table);
  if (known !== undefined) return known;
  const draft = new WorldDraft();
  const row: object =
    table === 'instances' ? (draft.rows('instances')[0] ?? {}) : draft.add(table, {} as NewRow<typeof table>);
  usualRows.set(table, row);
  return row;
}
