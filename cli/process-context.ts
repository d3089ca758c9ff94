import { randomInt } from 'node:crypto';
import type { Context } from './context.ts';

/** The outside world of this process. */
export function processContext(): Context {
  // A reader that has seen enough, such as `head`, closes the pipe; the run goes on and writes its reports.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    environment: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    freshSeed: () => randomInt(1, 2 ** 31),
    now: () => new Date(),
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
