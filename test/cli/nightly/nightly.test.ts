import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killNight, smallNight } from '../../../bench/nightly-kills.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { assay, startAssay } from '../assay.ts';

const feature = 'features/scope/linking.feature';

test('a night that is killed at ten moments and resumed comes to the same as one that was left alone', async () => {
  const { kills, unbroken, killed } = await killNight(smallNight, 10, 5);

  expect(kills.map(({ lost }) => lost)).toEqual(kills.map(() => 0));
  expect(kills.filter(({ repeated }) => repeated > 0).length).toBeGreaterThan(0);
  expect(killed.units).toEqual(unbroken.units);
  expect(killed.report).toEqual(unbroken.report);
}, 900_000);

test('a night that is asked to stop ends within seconds, reports what is done, and goes on when resumed', async () => {
  const folder = temporaryFolder();
  const places = [
    '--state',
    join(folder, 'state'),
    '--out',
    join(folder, 'out'),
    '--projects',
    '0',
    '--allure',
    'none',
  ];
  const start = ['nightly', feature, '--for', '10m', '--seed', '3', '--kinds', 'law', ...places];

  const stopped = await stoppedAfter(startAssay(start), /LAW-.*held/);
  expect(stopped.code).toBe(0);
  expect(stopped.ms).toBeLessThan(15_000);
  const before = reportIn(folder);
  expect(before.interrupted).toBe(true);
  expect(stopped.stdout).toContain('npx assay nightly --resume --for 10m');

  const units = before.units.suite + before.units.law + 1;
  const resumed = await assay(['nightly', '--resume', '--units', String(units), ...places]);
  expect(resumed.code).toBe(0);
  expect(reportIn(folder)).toMatchObject({ interrupted: false, seed: 3, units: { law: before.units.law + 1 } });
  expect(existsSync(join(folder, 'state', 'lock'))).toBe(false);
  expect(readdirSync(join(folder, 'state')).filter((name) => name.endsWith('-3'))).toHaveLength(1);
}, 300_000);

test('misuse is said before anything starts', async () => {
  const state = ['--state', temporaryFolder()];

  expect(await assay(['nightly', ...state])).toMatchObject({ code: 2, stderr: expect.stringContaining('--for 30m') });
  expect(await assay(['nightly', '--units', '1', '--resume', ...state])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no night to go on with'),
  });
  expect(await assay(['nightly', '--units', '1', '--kinds', 'dreams', ...state])).toMatchObject({ code: 2 });
  expect(await assay(['nightly', 'nowhere', '--units', '1', ...state])).toMatchObject({ code: 2 });
}, 120_000);

function reportIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'out', 'nightly.json'), 'utf8'));
}

function stoppedAfter(child: ReturnType<typeof startAssay>, sign: RegExp) {
  return new Promise<{ code: number | null; ms: number; stdout: string }>((resolve) => {
    let [stdout, askedAt] = ['', 0];
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (askedAt > 0 || !sign.test(stdout)) return;
      askedAt = performance.now();
      child.kill('SIGINT');
    });
    child.on('close', (code) => resolve({ code, ms: performance.now() - askedAt, stdout }));
  });
}
