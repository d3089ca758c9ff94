import { describe, expect, test } from 'vitest';
import { type Row, readPolicyDocument, type TableName, tableNames } from '#engine';
import { estateOf, estateWorld } from '#generators';
import { inProcessTarget } from '#targets';
import { mostAncestors } from '../../../generators/estate/layout.ts';
import { foreignKeys } from '../../../generators/laws/target/renaming/foreign-keys.ts';

const small = estateWorld({ projects: 50, seed: 1 });
const larger = estateWorld({ projects: 1_000, seed: 1 });

describe('an estate', () => {
  test('is the same for the same seed, and another for another seed', () => {
    expect(estateWorld({ projects: 50, seed: 1 })).toEqual(small);
    expect(estateWorld({ projects: 50, seed: 2 })).not.toEqual(small);
  });

  test('goes through the rows of a table from the start each time', () => {
    const { members } = estateOf({ projects: 50, seed: 1 });

    expect([...members()]).toEqual([...members()]);
  });

  test('has as many projects as were asked for', () => {
    expect([small.projects.length, larger.projects.length]).toEqual([50, 1_000]);
  });

  test('of fewer projects than its group tree needs is refused', () => {
    expect(() => estateOf({ projects: 49, seed: 1 })).toThrow('at least 50');
  });

  test.each([
    ['50', small],
    ['1,000', larger],
  ])('of %s projects refers to no row that is not there, and has no id twice', (_, world) => {
    const ids = new Map(tableNames.map((table) => [table, new Set(world[table].map(({ id }) => id))]));
    const twice = tableNames.filter((table) => ids.get(table)?.size !== world[table].length);
    const broken = tableNames.flatMap((table) =>
      world[table].flatMap((row) => brokenReferences(table, row, (target, id) => ids.get(target)?.has(id) === true)),
    );

    expect(twice).toEqual([]);
    expect(broken).toEqual([]);
  });

  test('has rows in every table', () => {
    expect(tableNames.filter((table) => larger[table].length === 0)).toEqual([]);
  });

  test('has group trees as deep as the platform allows, and none deeper', () => {
    const depths = [small, larger].map((world) => Math.max(...world.namespaces.map((row) => row.traversalIds.length)));

    expect(depths).toEqual([mostAncestors + 1, mostAncestors + 1]);
  });

  test('names every group and project after all that is above it', () => {
    const groups = new Map(larger.namespaces.map((row) => [row.id, row]));
    const misnamed = larger.projects.filter(
      ({ namespaceId, path, fullPath }) => fullPath !== `${groups.get(namespaceId)?.fullPath}/${path}`,
    );

    expect(misnamed).toEqual([]);
  });

  test('has policies at every level, in files without errors, of every type', () => {
    const documents = larger.policyFiles.map(({ content }) => readPolicyDocument(content));
    const groups = new Map(larger.namespaces.map((row) => [row.id, row.traversalIds.length]));
    const levels = new Set(
      larger.policyConfigurations.map(({ namespaceId }) => groups.get(namespaceId ?? 0) ?? 'project'),
    );

    expect(documents.filter(({ valid }) => !valid)).toEqual([]);
    expect(levels).toEqual(new Set(['project', ...Array.from({ length: mostAncestors + 1 }, (_, level) => level + 1)]));
    expect(new Set(documents.flatMap(({ policies }) => policies.map(({ kind }) => kind))).size).toBe(5);
  });

  test('has few huge groups and many small ones', () => {
    const sizes = [...Map.groupBy(larger.projects, ({ namespaceId }) => namespaceId).values()]
      .map(({ length }) => length)
      .toSorted((one, other) => other - one);
    const inTenth = sizes.slice(0, Math.ceil(sizes.length / 10)).reduce((sum, size) => sum + size, 0);

    expect(inTenth / larger.projects.length).toBeGreaterThan(0.4);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(10);
  });

  test('has most findings in few projects', () => {
    const projects = new Map(larger.pipelines.map(({ id, projectId }) => [id, projectId]));
    const scans = new Map(larger.securityScans.map(({ id, pipelineId }) => [id, projects.get(pipelineId)]));
    const counts = [...Map.groupBy(larger.securityFindings, ({ scanId }) => scans.get(scanId)).values()]
      .map(({ length }) => length)
      .toSorted((one, other) => other - one);
    const inTenth = counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, count) => sum + count, 0);

    expect(inTenth / larger.securityFindings.length).toBeGreaterThan(0.3);
  });

  test('can be asked about: every project has policies that cover it', async () => {
    const session = await inProcessTarget().open(small);

    const verdicts = await Promise.all(
      small.projects.map(({ id }) => session.ask({ kind: 'policies', projectId: id })),
    );

    expect(verdicts.filter(({ kind }) => kind !== 'decided')).toEqual([]);
  });
});

function brokenReferences<T extends TableName>(
  table: T,
  row: Row<T>,
  exists: (table: TableName, id: number) => boolean,
): readonly string[] {
  const columns: Readonly<Record<string, TableName>> = foreignKeys[table];
  return Object.entries(columns).flatMap(([column, target]) => {
    const id = (row as unknown as Readonly<Record<string, number | null>>)[column];
    return id === null || id === undefined || exists(target, id) ? [] : [`${table}.${column}: ${target} ${id}`];
  });
}
