import { defineConfig } from 'vitest/config';

// What mutants of the engine are tried against: its own tests and all scenarios, without a database or a process.
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
