import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { OpaError, saidBy } from './errors.ts';

/** An OPA program that answers. */
export interface Opa {
  /** An absolute path. */
  readonly program: string;
  /** In its own words, such as `1.22.2`. */
  readonly version: string;
  /** Which one it is and why, in one line for people. */
  readonly reason: string;
}

/** Where to look; a command line takes both from its environment. */
export interface OpaChoice {
  /** A path that somebody chose: `ASSAY_OPA`. */
  readonly path?: string | undefined;
  /** The folders to look in otherwise. */
  readonly searchPath?: string | undefined;
}

/** Rego without `import rego.v1` is what OPA reads from here on. */
const oldestMajor = 1;
const howToGet =
  'install it with `go install github.com/open-policy-agent/opa@latest`, or put a release on the PATH or its path into ASSAY_OPA';

/** Finds OPA: the program that was chosen, else `opa` on the path. */
export async function findOpa({ path, searchPath }: OpaChoice): Promise<Opa> {
  const isChosen = path !== undefined && path !== '';
  const program = isChosen ? resolve(path) : await onThePath(searchPath ?? '');
  const version = await versionOf(program);
  const chosen = isChosen ? 'chosen by ASSAY_OPA' : 'on the PATH';
  if (Number.parseInt(version, 10) >= oldestMajor) {
    return { program, version, reason: `OPA ${version}: \`${program}\`, ${chosen}` };
  }
  const message = `OPA: \`${program}\`: at least version ${oldestMajor} is needed: received ${version}`;
  throw new OpaError('too-old', message, { hint: howToGet });
}

async function onThePath(searchPath: string): Promise<string> {
  for (const folder of searchPath.split(delimiter).filter((one) => one !== '')) {
    const program = join(folder, 'opa');
    if (await isExecutable(program)) return program;
  }
  throw new OpaError('missing', 'OPA: there is no program `opa` on the PATH', { hint: howToGet });
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function versionOf(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, ['version']).catch((cause: unknown) => {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const why = isMissing ? 'there is no such program' : saidBy(cause);
    throw new OpaError('missing', `OPA: \`${program}\`: cannot be run: ${why}`, { hint: howToGet, cause });
  });
  const version = /^Version: (\S+)/m.exec(stdout)?.[1];
  if (version !== undefined) return version;
  throw new OpaError('missing', `OPA: \`${program}\`: says no version: it is another program`, { hint: howToGet });
}
