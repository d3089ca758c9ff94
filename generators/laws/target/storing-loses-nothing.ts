import { isDeepStrictEqual } from 'node:util';
import { tableNames } from '#engine';
import { anyWorld } from '../../any-world.ts';
import { law, verdictOf } from '../law.ts';

export const storingLosesNothing = law({
  id: 'LAW-TARGET-4',
  title: 'a world that was stored and read back is the same world',
  source: 'the schema',
  policyType: 'authorization',
  needs: 'a database',
  arbitrary: anyWorld(),
  async check(run, { world }) {
    const loaded = await run.reload(world);
    const changed = tableNames.filter((table) => !isDeepStrictEqual(plain(loaded[table]), plain(world[table])));
    const filled = tableNames.filter((table) => world[table].length > 0).length;
    return verdictOf(
      changed.length === 0,
      `${filled > 12 ? 'many' : 'few'} tables`,
      () => `expected the same rows: ${changed.join(', ')}`,
    );
  },
});

function plain(rows: unknown): unknown {
  return JSON.parse(JSON.stringify(rows)) as unknown;
}
