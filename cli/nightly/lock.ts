import { utimesSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CliError, exitCodes } from '../errors.ts';

/** Keeps two nights with the same state apart. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Takes the lock of a folder, also from a night that was killed; a night that is at work keeps it. */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const own = join(folder, `lock.${process.pid}`);
  await writeFile(own, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
  try {
    for (let turn = 0; turn < 5; turn += 1) {
      if (await linked(own, path)) return kept(path);
      const holder = await holderOf(path);
      if (holder !== null && (await isAlive(holder, path))) throw taken(path, holder);
      await moveAside(path, holder);
    }
    throw new CliError(`${path}: it cannot be taken: several nights are being started here: start one`, {
      exitCode: exitCodes.environment,
    });
  } finally {
    await rm(own, { force: true });
  }
}

/** A sign of life: how often it is given, and how old it may be at most, clocks of computers differing a little. */
const life = { everyMs: 30_000, mostMs: 10 * 60_000 } as const;

function kept(path: string): Lock {
  const timer = setInterval(() => touch(path), life.everyMs).unref();
  return {
    release() {
      clearInterval(timer);
      return rm(path, { force: true });
    },
  };
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody removed it, who was told how.
  }
}

/** A link is made whole or not at all, and by one process only. */
async function linked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Another night may have taken it since it was read: what is not the stale one goes back. */
async function moveAside(path: string, stale: Holder | null): Promise<void> {
  const aside = `${path}.stale.${process.pid}`;
  await rename(path, aside).catch(() => {});
  const moved = await holderOf(aside);
  if (moved?.pid !== stale?.pid) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/**
 * Of a process of this computer the system can tell. Of another one the lock does: a job in CI that was killed leaves it
 * in the state that the next job finds, on a computer of its own.
 */
async function isAlive({ pid, host }: Holder, path: string): Promise<boolean> {
  if (host !== hostname()) return (await ageOf(path)) < life.mostMs;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found === null ? Number.POSITIVE_INFINITY : Date.now() - found.mtimeMs;
}

function taken(path: string, { pid, host }: Holder): CliError {
  return new CliError(
    `nightly: process ${pid} on ${host} is at work with the same state: wait for it, or name another --state`,
    {
      exitCode: exitCodes.environment,
      hint: `if that process is gone for sure, remove ${path}; ten minutes after its end a night on another computer takes it over`,
    },
  );
}
