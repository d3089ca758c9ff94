import { globSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** Folders that nobody means who names one above them: dependencies, and what tools keep for themselves. */
const passedOver = /^(?:node_modules|\..+)$/;

/**
 * The paths with each folder as the features in it: cucumber looks into no folder called `.`, and reads one with a dot
 * in its name as a file. Whatever else a path is, it stays as it is.
 */
export function featurePaths(cwd: string, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (path !== '' && isFolder(resolve(cwd, path)) ? featuresIn(cwd, path) : [path]));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function featuresIn(cwd: string, folder: string): readonly string[] {
  const exclude = (path: string) => passedOver.test(path.split(sep).at(-1) ?? path);
  return globSync('**/*.feature', { cwd: resolve(cwd, folder), exclude })
    .toSorted()
    .map((path) => join(folder, path));
}
