import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { type Beside, openBeside } from '../../../cli/gate/beside.ts';
import { matrixFindings } from '../../../cli/gate/matrix-findings.ts';
import { folderWith } from '../assay.ts';

const nothing = { engine: [], policies: [], scenarios: [], other: [] };
const started: Beside[] = [];

afterEach(() => {
  for (const one of started.splice(0)) one.end();
});

function findings(
  files: Readonly<Record<string, string>>,
  changed: Partial<typeof nothing> | { readonly engine: string[] },
): ReturnType<typeof matrixFindings> {
  const context = {
    cwd: folderWith(files),
    environment: process.env,
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    freshSeed: () => 1,
    now: () => new Date(),
  };
  const beside = openBeside(context);
  started.push(beside);
  const changes = { baseSha: '', headSha: '', isDirty: true, changed: { ...nothing, ...changed } };
  return matrixFindings(context, beside, changes);
}

test('matrices are compared where the engine changed, each file that differs is a finding', async () => {
  const found = await findings({ 'matrices/access/nobody.txt': 'x\n' }, { engine: ['engine/x.ts'] });

  expect(found.length).toBeGreaterThan(10);
  expect(found).toContainEqual(
    expect.objectContaining({
      id: 'matrix:access/nobody.txt',
      check: 'matrix',
      level: 'fail',
      location: { path: 'matrices/access/nobody.txt', line: 1 },
    }),
  );
}, 240_000);

test('nothing is asked where neither the engine nor the matrices changed, or nobody keeps any', async () => {
  expect(await findings({ 'matrices/access/nobody.txt': 'x\n' }, {})).toEqual([]);
  expect(await findings({}, { engine: ['engine/x.ts'] })).toEqual([]);
});
