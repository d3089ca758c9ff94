import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../cli/nightly/lock.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test('a night that is at work keeps others out', async () => {
  const folder = lockedBy(process.ppid, hostname());

  await expect(takeLock(folder)).rejects.toThrow(`process ${process.ppid} on ${hostname()} is at work`);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('the lock of a night on another computer is left alone', async () => {
  await expect(takeLock(lockedBy(1, 'another-computer'))).rejects.toThrow('another-computer');
});

test('a lock of another computer that has given no sign of life for long is taken over', async () => {
  const folder = lockedBy(1, 'another-computer');
  const long = new Date(Date.now() - 11 * 60_000);
  utimesSync(join(folder, 'lock'), long, long);

  await (await takeLock(folder)).release();

  expect(readdirSync(folder)).toEqual([]);
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
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lock'), '{"pi');

  await (await takeLock(folder)).release();
});

function lockedBy(pid: number, host: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, host }));
  return folder;
}
