import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assay, folderWith, root } from './cli/assay.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the scenario of the README passes as it stands', async () => {
  const scenario = /```gherkin\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folder = folderWith({ 'mine.feature': scenario });

  const { code, stdout } = await assay(['run', 'mine.feature', '--allure', 'none'], { cwd: folder });

  expect(stdout).toContain('1 scenario');
  expect(code).toBe(0);
});

test('the README names every command that there is', async () => {
  const { stdout } = await assay(['--help']);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name).filter((name) => name !== 'help');

  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect(readme).toContain(`npx assay ${command}`);
});

test('the files that the README links to are there', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path ?? '');

  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
});
