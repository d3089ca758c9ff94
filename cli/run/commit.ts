import { execFile } from 'node:child_process';
import type { Context } from '../context.ts';

/** The commit that is checked out, as CI or git tells it; null where neither does. */
export async function currentCommit(context: Context): Promise<string | null> {
  const { CI_COMMIT_SHA, GITHUB_SHA } = context.environment;
  return CI_COMMIT_SHA ?? GITHUB_SHA ?? (await headOf(context));
}

function headOf({ cwd }: Context): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' }, (error, stdout) => {
      resolve(error === null && /^[0-9a-f]{40,64}\s*$/.test(stdout) ? stdout.trim() : null);
    });
  });
}
