import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

// Packing and installing asks the package registry, so it runs where that is asked for.
const asked = (process.env.ASSAY_REQUIRE ?? '').split(',').includes('package');
if (!asked) console.warn('skipped: the published package is tested only with ASSAY_REQUIRE=package');

const root = join(import.meta.dirname, '..');
const elsewhere = temporaryFolder();
const path = `${dirname(process.execPath)}:${process.env.PATH}`;

describe.runIf(asked)('the published package, installed into an empty folder elsewhere', () => {
  beforeAll(() => {
    const environment = { ...process.env, PATH: path };
    const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', elsewhere], {
      cwd: root,
      env: environment,
      encoding: 'utf8',
    });
    writeFileSync(join(elsewhere, 'package.json'), JSON.stringify({ name: 'elsewhere', private: true }));
    const tarball = join(elsewhere, packed.trim().split('\n').at(-1) ?? '');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', tarball], {
      cwd: elsewhere,
      env: environment,
    });
  }, 240_000);

  test('explains itself', () => {
    expect(installed(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: assay') });
  });

  test('checks a policy file', () => {
    writeFileSync(join(elsewhere, 'policy.yml'), 'scan_result_policy: []\n');

    expect(installed(['check', 'policy.yml'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('approval_policy'),
    });
  });

  test('gives a configuration its type', () => {
    writeFileSync(
      join(elsewhere, 'assay.config.ts'),
      "import { defineConfig } from 'assay';\nexport default defineConfig({ feature: [] } as never);\n",
    );

    const ended = installed(['gate', '--base', 'HEAD']);
    rmSync(join(elsewhere, 'assay.config.ts'));

    expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean `features`?') });
  });

  test('lists rules and steps, with examples of the features that it brings', () => {
    expect(installed(['rules', 'MRAP-030'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('implemented by the reference engine'),
    });
    expect(installed(['steps', 'project']).stdout).toMatch(/a project "\w+"/);
  });

  test('decides a scenario against a real Postgres and writes the report', () => {
    writeFileSync(join(elsewhere, 'mine.feature'), mine);

    const ended = installed(['run', 'mine.feature', '--postgres', 'embedded']);

    expect(ended).toMatchObject({ status: 0, stdout: expect.stringContaining('1 scenario') });
  });
});

const mine = `
@scope
Feature: My own project
  Example: a project without policies is covered by none
    Given a project "payments"
    When the policies of "payments" are listed
    Then no policy covers the project
`;

function installed(args: readonly string[]) {
  return spawnSync('npx', ['assay', ...args], {
    cwd: elsewhere,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
}
