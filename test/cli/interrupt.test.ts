import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assay, folderWith, startAssay } from './assay.ts';

// Long enough to be interrupted in its middle, on any machine.
const long = `
@scope
Feature: Many projects
  Scenario Outline: project <n> is covered by no policy
    Given a project "payments"
    When the policies of "payments" are listed
    Then no policy covers the project

    Examples:
      | n |
${Array.from({ length: 3000 }, (_, n) => `      | ${n} |`).join('\n')}
`;

test('an interrupted run stops in order and reports what has run', async () => {
  const folder = folderWith({ 'long.feature': long });
  const out = join(folder, 'out');

  const code = await interruptedRun([join(folder, 'long.feature'), '--out', out, '--allure', 'none'], 'SIGINT');

  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  expect(code).toBe(3);
  expect(summary.interrupted).toBe(true);
  expect(summary.scenarios.total).toBeGreaterThan(0);
  expect(summary.scenarios.total).toBeLessThan(3000);
});

test('a killed run leaves nothing that hinders the next', async () => {
  const folder = folderWith({ 'long.feature': long });
  await interruptedRun([join(folder, 'long.feature'), '--out', join(folder, 'killed')], 'SIGKILL');

  const next = await assay([
    'run',
    `${join(folder, 'long.feature')}:11`,
    '--out',
    join(folder, 'next'),
    '--allure',
    'none',
  ]);

  expect(next.code).toBe(0);
  expect(existsSync(join(folder, 'next', 'summary.json'))).toBe(true);
});

function interruptedRun(args: readonly string[], signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    const child = startAssay(['run', ...args]);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('postgres ')) setTimeout(() => child.kill(signal), 500);
    });
    child.on('close', (code) => resolve(code));
  });
}
