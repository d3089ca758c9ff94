import { Writable } from 'node:stream';
import type { Context } from '../../../cli/context.ts';
import { main } from '../../../cli/main.ts';
import { root } from '../assay.ts';

/** A context that keeps what is printed. */
export function testContext(): Context & { readonly printed: { stdout: string; stderr: string } } {
  const printed = { stdout: '', stderr: '' };
  const into = (stream: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk: Buffer, _, done) {
        printed[stream] += chunk.toString();
        done();
      },
    });
  return {
    cwd: root,
    environment: { PATH: process.env.PATH },
    stdout: into('stdout'),
    stderr: into('stderr'),
    freshSeed: () => 1,
    now: () => new Date(0),
    printed,
  };
}

/** Runs the command line in this process, which saves the start of another. */
export async function runAssay(
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const context = testContext();
  const code = await main(args, context);
  return { code, ...context.printed };
}
