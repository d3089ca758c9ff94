import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CliError, exitCodes } from '../errors.ts';

const run = promisify(execFile);

export interface GitOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What git prints for some arguments, without the last line break; whatever it refuses is thrown. */
export async function git(args: readonly string[], { cwd, environment = {} }: GitOptions): Promise<string> {
  try {
    const { stdout } = await run('git', [...args], {
      cwd,
      env: { ...process.env, ...environment },
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout.replace(/\n$/, '');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new CliError('git: it is not installed: install it, it holds the versions to compare', {
        exitCode: exitCodes.environment,
        cause,
      });
    }
    throw cause;
  }
}
