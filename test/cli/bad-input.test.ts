import { execFileSync } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { assay, type Ended, folderWith } from './assay.ts';

const passing = `
@scope
Feature: One project
  Example: a project without policies is covered by none
    Given a project "payments"
    When the policies of "payments" are listed
    Then no policy covers the project
`;

test('a broken YAML file is told by line and column, and is a finding', async () => {
  const folder = folderWith({ 'policy.yml': 'approval_policy:\n  - name: "open\n' });

  const ended = await assay(['check', join(folder, 'policy.yml')]);

  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/policy\.yml:\d+:\d+/);
  expectNoStack(ended);
});

test('a policy of the wrong shape is told by path, and is a finding', async () => {
  const folder = folderWith({
    'policy.yml': 'approval_policy:\n  - name: Strict\n    enabled: yes please\n    rules: []\n    actions: []\n',
  });

  const ended = await assay(['check', join(folder, 'policy.yml')]);

  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/policy\.yml:3:\d+.*enabled/);
  expectNoStack(ended);
});

test('a file that does not exist is misuse', async () => {
  const ended = await assay(['check', 'no/such/policy.yml']);

  expect(ended).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no/such/policy.yml: cannot be read: there is no such file'),
  });
  expectNoStack(ended);
});

test('a feature with a syntax error is told by line, and is misuse', async () => {
  const folder = folderWith({
    'broken.feature': 'Feature: Broken\n  Example: one\n    Given a project "payments"\n    Whenever pigs fly\n',
  });

  const ended = await assay(['run', join(folder, 'broken.feature')]);

  expect(ended.code).toBe(2);
  expect(ended.stderr).toMatch(/broken\.feature:4:\d+/);
  expectNoStack(ended);
});

test('an undefined step names the nearest one, and is misuse', async () => {
  const folder = folderWith({ 'new.feature': 'Feature: New\n  Example: one\n    Given a projekt "payments"\n' });

  const ended = await assay(['run', join(folder, 'new.feature')]);

  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('undefined step `a projekt "payments"`: nearest: `a project {string}`');
  expectNoStack(ended);
});

test('an ambiguous step names both definitions, and is misuse', async () => {
  const folder = folderWith({
    'twice.feature': 'Feature: Twice\n  Example: one\n    Given a project "payments"\n',
    'own-steps.mjs': `import { Given } from '${import.meta.resolve('@cucumber/cucumber')}';\nGiven('a project "payments"', () => {});\n`,
  });

  const ended = await assay(['run', join(folder, 'twice.feature'), '--import', join(folder, 'own-steps.mjs')]);

  expect(ended.code).toBe(2);
  expect(ended.stderr).toMatch(/ambiguous step .* it fits `a project \{string\}` .* and `a project "payments"`/);
  expectNoStack(ended);
});

test.each([
  ['@MRAP-999', 'the catalogue has no such rule'],
  ['@aproval', 'did you mean `@approval`?'],
])('the unknown tag %s is misuse', async (tag, told) => {
  const folder = folderWith({ 'tagged.feature': `${tag}\n${passing.replace('@scope\n', '')}` });

  const ended = await assay(['run', join(folder, 'tagged.feature')]);

  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(`\`${tag}\`: ${told}`);
  expectNoStack(ended);
});

test.each([
  ['an empty folder', (folder: string) => [join(folder, 'empty')]],
  ['tags that nothing has', (folder: string) => [join(folder, 'one.feature'), '--tags', '@slow']],
])('no scenario selected, because of %s, is misuse and never a pass', async (_, args) => {
  const folder = folderWith({ 'one.feature': passing, 'empty/readme.txt': '' });

  const ended = await assay(['run', ...args(folder)]);

  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('no scenario is selected');
  expectNoStack(ended);
});

test('a tag expression that cannot be read is misuse', async () => {
  const ended = await assay(['run', '--tags', '@scope and']);

  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('--tags') });
  expectNoStack(ended);
});

test('a Postgres that does not answer is the environment', async () => {
  const folder = folderWith({ 'one.feature': passing });

  const ended = await assay(['run', join(folder, 'one.feature'), '--postgres', 'postgres://nobody@127.0.0.1:1/none']);

  expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('127.0.0.1:1') });
  expectNoStack(ended);
});

test('a port in use by another program is the environment', async () => {
  const folder = folderWith({ 'one.feature': passing });
  const other = createServer((socket) => socket.on('error', () => {}).end('220 mail ready\r\n'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;

  const ended = await assay(['run', join(folder, 'one.feature'), '--postgres', `postgres://ana@127.0.0.1:${port}/x`]);

  other.close();
  expect(ended).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('another program holds the port: it says `220 mail ready`'),
  });
  expectNoStack(ended);
});

test('a word that names no Postgres is misuse', async () => {
  const ended = await assay(['run', '--postgres', 'mysql']);

  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('`mysql`') });
  expectNoStack(ended);
});

test('a seed that is no number, and an unknown command, are misuse', async () => {
  const [seed, command] = await Promise.all([assay(['run', '--seed', 'soon']), assay(['rnu'])]);

  expect(seed).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('expected a whole number from 0 on: found `soon`'),
  });
  expect(command).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean run?') });
});

test('an old Node is told what to do', async () => {
  const older = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.1.0"})';

  const ended = await assay(['--help'], { nodeArguments: ['--import', older] });

  expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('Node 24 or newer is needed') });
  expectNoStack(ended);
});

const canMount = process.getuid?.() === 0 && process.platform === 'linux';

test.skipIf(!canMount)('a full disk is the environment, and says so', async () => {
  const folder = folderWith({ 'one.feature': passing });
  const tiny = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', tiny]);
  try {
    const ended = await assay(['run', join(folder, 'one.feature'), '--out', join(tiny, 'out')]);

    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('the disk is full') });
    expectNoStack(ended);
  } finally {
    execFileSync('umount', [tiny]);
  }
});

function expectNoStack({ stdout, stderr }: Ended): void {
  expect(stderr + stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(stderr).not.toContain('internal error');
}
