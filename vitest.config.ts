import { configDefaults, defineConfig } from 'vitest/config';

// Tests that start processes, servers or containers, run all scenarios again (`npm start` does), build a large database
// or draw thousands of examples. `npm test` leaves them to `npm run check` and CI, so that it stays a matter of seconds.
const slow = [
  'test/features.test.ts',
  'test/generators/{as-gherkin*,*-world,*-worlds,documents,events,world-laws}.test.ts',
  'test/generators/combinations/*.test.ts',
  'test/generators/mutants/*.test.ts',
  'test/generators/laws-over-postgres.test.ts',
  'test/generators/policy-files/*.test.ts',
  'test/generators/wrong-engines.test.ts',
  'test/cli/**/*.test.ts',
  'test/engine/scenarios.test.ts',
  'test/faults/*.test.ts',
  'test/fixtures/postgres/!(tables).test.ts',
  'test/targets/reference/slices.test.ts',
  'test/proposals/**/*.test.ts',
  'test/engine/policies/every-field.test.ts',
  'test/generators/estate/estate.test.ts',
  'test/reports/coverage/{conditions,consequences,coverage-index}.test.ts',
  'test/reports/mutation/*.test.ts',
  'test/reports/matrices/{access,policies}/*.test.ts',
  'test/package.test.ts',
  'test/readme.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Our own modules keep no state, and starting each file afresh would take several times as long. The slow tests do so
    // all the same: testcontainers remembers the first container engine that it met.
    isolate: false,
    setupFiles: ['test/fixed-seed.ts'],
    // By default Vitest leaves a core free: of two cores that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, ...slow] },
      },
      { extends: true, test: { name: 'slow', include: slow, isolate: true } },
    ],
  },
});
