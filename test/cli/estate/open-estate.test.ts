import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableNames } from '#engine';
import type { PostgresServer } from '#fixtures';
import { estateWorld } from '#generators';
import { inProcessTarget, loadSlice, wholeWorld } from '#targets';
import { answerTo } from '../../../cli/ask/ask.ts';
import { measureQuestions } from '../../../cli/estate/measure.ts';
import { type OpenEstate, openEstate, startServer } from '../../../cli/estate/open-estate.ts';
import { measuredKinds, subjectsOf } from '../../../cli/estate/subjects.ts';
import { guardsOf } from '../../../fixtures/estate/bare-tables.ts';
import { openTestDatabase } from '../../targets-database.ts';
import { runAssay, testContext } from './in-process.ts';

const spec = { projects: 500, seed: 7 };
const world = estateWorld(spec);
let server: PostgresServer;
let estate: OpenEstate;

beforeAll(async () => {
  server = await startServer(testContext(), 'embedded');
  estate = await openEstate(server, { ...spec, database: 'assay_estate_test' });
});
afterAll(async () => {
  await estate.close();
  await server.stop();
});

describe('an estate in Postgres', () => {
  test('holds exactly the rows that the streams make', async () => {
    const stored = await loadSlice(estate.client, wholeWorld, undefined);

    for (const table of tableNames) {
      expect(stored[table]).toEqual([...world[table]].sort((one, other) => one.id - other.id));
    }
  });

  test('has every key and index that an empty database has, and all of them hold', async () => {
    const empty = await openTestDatabase();
    const { rows } = await estate.client.query('select conname from pg_constraint where not convalidated');
    const [expected, found] = [await guardsOf(empty.client), await guardsOf(estate.client)];
    await empty.close();

    expect(found).toEqual(expected);
    expect(found.foreignKeys.length).toBeGreaterThan(80);
    expect(rows).toEqual([]);
  });

  test.each(measuredKinds)('answers %s as the engine does from the same rows in memory', async (kind) => {
    const questions = await subjectsOf(estate.client, kind, 5);
    const session = await inProcessTarget().open(world);

    for (const question of questions) {
      const { verdict, queries } = await answerTo(estate.client, question);
      expect({ ...verdict, cost: undefined }).toEqual({ ...(await session.ask(question)), cost: undefined });
      expect(queries).toBe(1);
    }
    expect(questions).not.toEqual([]);
  });

  test('can be measured: every kind of question takes some time and one query', async () => {
    const costs = await measureQuestions(estate.client, 3);

    expect(Object.values(costs).map(({ queries }) => queries)).toEqual(measuredKinds.map(() => 1));
    expect(Object.values(costs).every(({ median, asked }) => median > 0 && asked > 0)).toBe(true);
  });
});

describe('assay ask', () => {
  const [project] = world.projects;
  const path = project?.fullPath ?? '';

  test('says the answer, why, and what it took', async () => {
    const { code, stdout } = await runAssay(['ask', '--database', estate.url, 'policies', path]);

    expect(code).toBe(0);
    expect(stdout).toContain('covered by');
    expect(stdout).toMatch(/^ {2}[+-] SCOPE-\d{3} /m);
    expect(stdout).toMatch(/1 query, \d+\.\d ms/);
  });

  test('answers in JSON too', async () => {
    const merge = world.mergeRequests.find(({ state }) => state === 'opened');
    const asked = ['ask', '--json', '--database', estate.url, 'merge-request', String(merge?.id)];
    const { stdout } = await runAssay(asked);

    expect(JSON.parse(stdout)).toMatchObject({
      question: { kind: 'merge_request', mergeRequestId: merge?.id },
      verdict: { kind: 'decided' },
      queries: 1,
    });
  });

  test.each([
    ['an unknown question', ['policys', '1'], 'did you mean `policies`?'],
    ['a project that is not there', ['policies', path.slice(0, -1)], 'did you mean'],
    ['an unknown permission', ['access', 'user:1', 'raed_code', '1'], 'did you mean `read_code`'],
    ['an unknown kind of credential', ['access', 'tokne:1', 'read_code', '1'], 'deploy-token'],
    ['too few words', ['access', 'user:1'], 'access user:ana read_code'],
    ['a merge request that is not there', ['merge-request', `${path}!9999`], 'none of that number'],
  ])('%s is misuse, with what was probably meant', async (_, words, hint) => {
    const { code, stderr } = await runAssay(['ask', '--database', estate.url, ...words]);

    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });

  test('a database without the schema, or none at all, is said', async () => {
    const none = await runAssay(['ask', 'policies', '1']);
    const other = await runAssay(['ask', '--database', server.url, 'policies', '1']);

    expect([none.code, other.code]).toEqual([2, 2]);
    expect(none.stderr).toContain('assay estate --keep');
    expect(other.stderr).toContain('does not hold the schema');
  });
});

describe('assay estate', () => {
  test('fills a database, says how fast, and leaves nothing behind', async () => {
    const { code, stdout } = await runAssay([
      'estate',
      '--projects',
      '60',
      '--seed',
      '3',
      '--postgres',
      'embedded',
      '--json',
    ]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ projects: 60, seed: 3, kept: false, url: null });
  });

  test('too few projects are misuse', async () => {
    const { code, stderr } = await runAssay(['estate', '--projects', '10']);

    expect(code).toBe(2);
    expect(stderr).toContain('at least 50');
  });

  test('a database of that name is never emptied', async () => {
    await expect(openEstate(server, { ...spec, database: 'assay_estate_test' })).rejects.toThrow('it is there already');
  });
});
