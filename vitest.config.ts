import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Tests that build a large database, draw thousands of examples or run many scenarios in this process. `npm test` leaves
// them, and those that stand apart, to `npm run check` and CI, so that it stays a matter of seconds.
const slow = [
  'test/generators/{*-world,*-worlds,documents,events,world-laws}.test.ts',
  'test/generators/combinations/*.test.ts',
  'test/generators/mutants/*.test.ts',
  'test/generators/laws-over-postgres.test.ts',
  'test/generators/policy-files/*.test.ts',
  'test/generators/wrong-engines.test.ts',
  'test/targets/cedar/!(suite-agreement).test.ts',
  'test/targets/reference/slices.test.ts',
  'test/engine/policies/every-field.test.ts',
  'test/generators/estate/estate.test.ts',
  'test/reports/coverage/{conditions,coverage-index}.test.ts',
  'test/reports/mutation/!(mutants-command).test.ts',
  'test/reports/matrices/{access,policies}/*.test.ts',
];

// Tests that start processes, servers or containers, or load the steps, which works once in a process. Each file has a
// process of its own; testcontainers, too, remembers the first container engine that it met.
const apart = [
  'test/features.test.ts',
  'test/generators/as-gherkin*.test.ts',
  'test/cli/**/*.test.ts',
  'test/engine/scenarios.test.ts',
  'test/faults/*.test.ts',
  'test/fixtures/postgres/!(tables).test.ts',
  'test/proposals/**/*.test.ts',
  'test/reports/coverage/consequences.test.ts',
  'test/reports/mutation/mutants-command.test.ts',
  'test/package.test.ts',
  'test/readme.test.ts',
  'test/targets/cedar/suite-agreement.test.ts',
  'test/targets/rego/**/*.test.ts',
];

// What takes longest starts first, so that no core has to wait for the other at the end.
const longest = [
  'test/cli/gate/cedar.test.ts',
  'test/proposals/removed-scenarios.test.ts',
  'test/cli/nightly/nightly.test.ts',
  'test/package.test.ts',
  'test/cli/gate/gate.test.ts',
  'test/cli/gate/cedar.test.ts',
  'test/cli/gate/rego.test.ts',
  'test/cli/run/flakes.test.ts',
  'test/cli/diff/diff.test.ts',
  'test/cli/combine.test.ts',
  'test/faults/faults.test.ts',
  'test/cli/gate/rego.test.ts',
  'test/cli/matrix.test.ts',
  'test/cli/watch/watch.test.ts',
  'test/generators/wrong-engines.test.ts',
  'test/generators/laws-over-postgres.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = longest.map((path) => join(import.meta.dirname, path)).reverse();
    const placeOf = ({ moduleId }: TestSpecification) => places.indexOf(moduleId);
    return (await super.sort(files)).toSorted((one, other) => placeOf(other) - placeOf(one));
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Our own modules keep no state, and starting each file afresh would take several times as long.
    isolate: false,
    setupFiles: ['test/fixed-seed.ts', 'test/tidy-up.ts'],
    sequence: { sequencer: LongestFirst },
    // By default Vitest leaves a core free: of two cores that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...slow, ...apart],
        },
      },
      { extends: true, test: { name: 'slow', include: slow } },
      { extends: true, test: { name: 'apart', include: apart, isolate: true } },
    ],
  },
});
