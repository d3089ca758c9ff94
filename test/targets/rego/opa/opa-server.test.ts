import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { startOpa } from '../../../../targets/rego/opa/opa-server.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { opaOfTests } from './opa-of-tests.ts';

const opa = opaOfTests();
const main = (text: string) => ({ path: 'authz/main.rego', text: `package authz.main\n\n${text}\n` });
const starting = (text: string, data = {}) => startOpa(opa(), { policies: [main(text)], data });

test('a server decides with its policies over its data and the input', async () => {
  const server = await starting('allow if input.level in data.levels', { levels: [30, 40] });

  expect(await server.evaluate('authz/main', { level: 30 })).toEqual({ allow: true });
  expect(await server.evaluate('authz/main', { level: 20 })).toEqual({});
  expect(await server.evaluate('authz/other', {})).toBeUndefined();
  await server.stop();
});

test('files of one name and functions across files are read together', async () => {
  const policies = [
    { path: 'one/rules.rego', text: 'package authz.main\n\nimport data.other\n\nallow := other.doubled(21)\n' },
    { path: 'two/rules.rego', text: 'package other\n\ndoubled(number) := number * 2\n' },
  ];

  const server = await startOpa(opa(), { policies, data: {} });

  expect(await server.evaluate('authz/main/allow', {})).toBe(42);
  await server.stop();
});

test('servers with different policies answer beside one another', async () => {
  const servers = await Promise.all([starting('allow := "old"'), starting('allow := "new"')]);

  const answers = await Promise.all(servers.map((server) => server.evaluate('authz/main/allow', {})));

  expect(answers).toEqual(['old', 'new']);
  await Promise.all(servers.map((server) => server.stop()));
});

test('policies that do not compile stop the start, in the words of OPA, with line and column', async () => {
  await expect(starting('allow if nobody_knows(input)')).rejects.toMatchObject({
    code: 'broken-policies',
    message: 'target `rego`: authz/main.rego:3:10: rego_type_error: undefined function nobody_knows',
  });
});

test('a program that is no server is an error with what it said', async () => {
  const talkative = { ...opa(), program: join(import.meta.dirname, 'no-server.sh') };

  await expect(startOpa(talkative, { policies: [], data: {} })).rejects.toMatchObject({
    code: 'start-failed',
    message: 'OPA: could not start: out of memory',
  });
});

test('a stopped server answers no more, and stopping again does nothing', async () => {
  const server = await starting('allow := true');

  await server.stop();
  await server.stop();

  await expect(server.evaluate('authz/main', {})).rejects.toMatchObject({ code: 'no-answer' });
});

test('neither a stopped server nor one that did not start leaves files', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('TMPDIR', folder);

  const server = await starting('allow := true');
  const during = readdirSync(folder);
  await server.stop();
  await expect(starting('allow if')).rejects.toMatchObject({ code: 'broken-policies' });

  expect(during).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
  vi.unstubAllEnvs();
});

test('a killed run leaves no server and no files behind', async () => {
  const folder = temporaryFolder();
  const script = join(import.meta.dirname, 'run-until-killed.ts');
  const env = { ...process.env, TMPDIR: folder };
  const run = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: run.stdout }), 'line');
  const during = readdirSync(folder);

  run.kill('SIGKILL');
  await once(run, 'exit');

  expect(line).toBe('true');
  expect(during).toHaveLength(1);
  // The folder goes last, after the server has ended.
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), { timeout: 5_000, interval: 20 });
});
