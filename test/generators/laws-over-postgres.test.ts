import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#engine';
import { type LawOptions, laws, runLaw } from '#laws';
import { inProcessTarget, loadSlice, referenceTarget, wholeWorld } from '#targets';
import { openTestDatabase } from '../targets-database.ts';

const seed = 20260115;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let overPostgres: Pick<LawOptions, 'target' | 'second' | 'reload'>;

beforeAll(async () => {
  database = await openTestDatabase();
  const target = referenceTarget(database.client);
  overPostgres = { target, second: inProcessTarget(), reload: (world) => storedAndLoaded(target, world) };
});

afterAll(async () => {
  await database.close();
});

test.each(laws.map((law) => ({ id: law.id, title: law.title, law })))(
  '$id holds of the engine over Postgres: $title',
  async ({ law }) => {
    const report = await runLaw(law, { ...overPostgres, seed, runs: 8 });

    expect(report.counterexample?.gherkin ?? report.reason).toBeNull();
    expect(report.status).toBe('held');
    expect(report.premiseMet).toBeGreaterThan(0);
  },
);

async function storedAndLoaded(target: ReturnType<typeof referenceTarget>, world: World): Promise<World> {
  const session = await target.open(world);
  try {
    return await loadSlice(database.client, wholeWorld, undefined);
  } finally {
    await session.close();
  }
}
