import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type MatrixCheck, startMatrices } from '../../../cli/gate/matrix-findings.ts';
import { folderWith } from '../assay.ts';

const nothing = { engine: [], policies: [], scenarios: [], other: [] };

function started(
  files: Readonly<Record<string, string>>,
  changed: Partial<typeof nothing> | { readonly engine: string[] },
): MatrixCheck {
  const context = {
    cwd: folderWith(files),
    environment: process.env,
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    freshSeed: () => 1,
    now: () => new Date(),
  };
  return startMatrices(context, { baseSha: '', headSha: '', isDirty: true, changed: { ...nothing, ...changed } });
}

test('matrices are compared where the engine changed, each file that differs is a finding', async () => {
  const findings = await started({ 'matrices/access/nobody.txt': 'x\n' }, { engine: ['engine/x.ts'] }).findings();

  expect(findings.length).toBeGreaterThan(10);
  expect(findings).toContainEqual(
    expect.objectContaining({
      id: 'matrix:access/nobody.txt',
      check: 'matrix',
      level: 'fail',
      location: { path: 'matrices/access/nobody.txt', line: 1 },
    }),
  );
}, 240_000);

test('nothing is asked where neither the engine nor the matrices changed, or nobody keeps any', async () => {
  expect(await started({ 'matrices/access/nobody.txt': 'x\n' }, {}).findings()).toEqual([]);
  expect(await started({}, { engine: ['engine/x.ts'] }).findings()).toEqual([]);
});
