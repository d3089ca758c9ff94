import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../cli/assay.ts';

interface Figures {
  readonly removed: number;
  readonly detected: number;
  readonly gapsLost: number;
  readonly gapsClosed: number;
}

test('what only a removed scenario covered is listed, and most of it is closed by a proposal', {
  timeout: 600_000,
}, () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['bench/removed-scenarios.ts', '--sample', '12', '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

  expect(stderr).toBe('');
  const figures = JSON.parse(stdout) as Figures;
  expect(figures.removed).toBe(12);
  expect(figures.detected).toBe(12);
  expect(figures.gapsClosed / figures.gapsLost).toBeGreaterThan(0.8);
});
