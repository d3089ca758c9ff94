import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOpa } from '../../../../targets/rego/opa/find-opa.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const how = expect.stringContaining('go install github.com/open-policy-agent/opa@latest');

function program(says: string): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'opa');
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return { folder, path };
}

test('a chosen program is taken before the one on the path', async () => {
  const chosen = program('Version: 1.30.0');
  const other = program('Version: 1.0.0');

  const opa = await findOpa({ path: chosen.path, searchPath: other.folder });

  expect(opa).toEqual({
    program: chosen.path,
    version: '1.30.0',
    reason: `OPA 1.30.0: \`${chosen.path}\`, chosen by ASSAY_OPA`,
  });
});

test('without a choice the first program on the path is taken', async () => {
  const first = program('Version: 1.2.3');
  const second = program('Version: 1.9.9');

  const opa = await findOpa({ path: '', searchPath: `/nowhere:${first.folder}:${second.folder}` });

  expect(opa).toMatchObject({ program: first.path, version: '1.2.3' });
});

test('a missing program is an error that says how to get one', async () => {
  await expect(findOpa({ searchPath: '/nowhere' })).rejects.toMatchObject({ code: 'missing', hint: how });
  await expect(findOpa({ path: '/nowhere/opa' })).rejects.toMatchObject({
    code: 'missing',
    message: 'OPA: `/nowhere/opa`: cannot be run: there is no such program',
    hint: how,
  });
});

test('another program of that name is not taken for OPA', async () => {
  const { path } = program('Optical Phase Analyser');

  await expect(findOpa({ path })).rejects.toMatchObject({
    code: 'missing',
    message: `OPA: \`${path}\`: says no version: it is another program`,
  });
});

test('a version that reads another Rego is too old', async () => {
  const { path } = program('Version: 0.70.0');

  await expect(findOpa({ path })).rejects.toMatchObject({ code: 'too-old', hint: how });
});
