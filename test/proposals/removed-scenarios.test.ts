import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../cli/assay.ts';

interface Figures {
  readonly removed: number;
  readonly detected: number;
  readonly gapsLost: number;
  readonly gapsClosed: number;
}

// All at once, so that coverage is reckoned once; none of them is a model for another one then, which is harder.
const options = ['--sample', '10', '--at-once', '10', '--json'];

test('all that only removed scenarios covered is listed, and closed by a proposal', {
  timeout: 600_000,
}, () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['bench/removed-scenarios.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

  expect(stderr).toBe('');
  const figures = JSON.parse(stdout) as Figures;
  expect(figures.removed).toBe(10);
  expect(figures.detected).toBe(10);
  expect(figures.gapsLost).toBeGreaterThanOrEqual(10);
  expect(figures.gapsClosed).toBe(figures.gapsLost);
});
