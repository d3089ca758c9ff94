import type { Shard } from '#reports';

/** The first of two shards of a run of three scenarios. */
export function buildShard(overrides: Partial<Shard> = {}): Shard {
  return {
    index: 1,
    total: 2,
    scenarios: 3,
    plan: '0123456789abcdef',
    division: 'fedcba9876543210',
    commit: 'a'.repeat(40),
    strength: 2,
    wholeCommand: 'npx assay run features --seed 42',
    implemented: ['MRAP-001'],
    ...overrides,
  };
}
