import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Context, home } from '../context.ts';
import { assayVersion } from '../version.ts';

/** What the work of a night depends on besides its options: each is the same as long as the files say the same. */
export interface Fingerprints {
  readonly features: string;
  readonly sources: string;
}

/** The fingerprints of those features, and of Assay with whatever the person has of their own. */
export function fingerprintsOf(
  { cwd }: Context,
  features: readonly string[],
  sources: readonly string[],
): Fingerprints {
  return {
    features: hashOf(features, cwd),
    sources: `${assayVersion()} ${hashOf(sources, cwd)}`,
  };
}

/** The sources of Assay, and the files that those globs name. A published package has its sources compiled. */
export function sourceFiles({ cwd }: Context, globs: readonly string[]): readonly string[] {
  const own = globSync(ownSources, { cwd: home, exclude: ['reports/out'] }).map((path) => resolve(home, path));
  const theirs = globs.flatMap((glob) => globSync(glob, { cwd })).map((path) => resolve(cwd, path));
  return [...own, ...theirs].filter((path) => statSync(path).isFile());
}

/** Whatever can change what a unit comes to. */
const ownSources =
  '{catalogue,engine,fixtures,generators,proposals,reports,steps,targets,cli}/**/*.{ts,js,sql,json,yml}';

/** Where the files stand together makes no difference, only how they stand to each other. */
function hashOf(paths: readonly string[], cwd: string): string {
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].sort()) {
    const whole = resolve(cwd, path);
    const name = relative(cwd, whole).split(sep).join('/');
    hash.update(`\n${name}\n`).update(readFileSync(whole));
  }
  return hash.digest('hex');
}
