import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../cli/nightly/lock.ts';

test('a night that is at work keeps others out', async () => {
  const folder = lockedBy(process.ppid, hostname());

  await expect(takeLock(folder)).rejects.toThrow(`process ${process.ppid} on ${hostname()} is at work`);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('the lock of a night on another computer is left alone', async () => {
  await expect(takeLock(lockedBy(1, 'another-computer'))).rejects.toThrow('another-computer');
});

test('the lock of a killed night is taken over, and released at the end', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const folder = lockedBy(pid, hostname());

  const lock = await takeLock(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  await lock.release();

  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('a torn lock keeps nobody out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-lock-'));
  writeFileSync(join(folder, 'lock'), '{"pi');

  await (await takeLock(folder)).release();
});

function lockedBy(pid: number, host: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-lock-'));
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, host }));
  return folder;
}
