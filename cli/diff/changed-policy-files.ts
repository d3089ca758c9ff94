import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangedPolicyFile } from './compare-policy-files.ts';
import { languageOf } from './policy-languages.ts';

/** The policy files in YAML that differ between two folders, new and removed ones included. */
export async function changedPolicyFiles(
  candidate: string,
  base: string,
  globs: readonly string[],
): Promise<readonly ChangedPolicyFile[]> {
  const exclude = ['node_modules/**', '.assay/**'];
  const paths = [candidate, base].flatMap((cwd) => globs.flatMap((glob) => globSync(glob, { cwd, exclude })));
  return [...new Set(paths)]
    .filter((path) => languageOf(path) === undefined)
    .toSorted()
    .map((path) => ({ path, before: textOf(join(base, path)), after: textOf(join(candidate, path)) }))
    .filter(({ before, after }) => before !== after);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
