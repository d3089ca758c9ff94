import { git } from '../versions/git.ts';

/** The lines of the candidate that a change touches, by path; a file that git does not know has none. */
export type ChangedLines = ReadonlyMap<string, readonly number[]>;

/** Where files of the work tree read otherwise than in a commit: the lines that are new, or stand where some went. */
export async function changedLines(
  cwd: string,
  { sha, paths }: { readonly sha: string; readonly paths: readonly string[] },
): Promise<ChangedLines> {
  if (paths.length === 0) return new Map();
  const asked = ['--unified=0', '--no-color', '--no-ext-diff', '--no-renames', '--relative', '--dst-prefix='];
  return linesIn(await git(['-c', 'core.quotePath=false', 'diff', ...asked, sha, '--', ...paths], { cwd }));
}

function linesIn(diff: string): ChangedLines {
  const found = new Map<string, readonly number[]>();
  const lines = diff.split('\n');
  let path = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const hunk = hunkIn(line);
    // A path with a blank in it ends with a tab.
    if (line.startsWith('+++ ')) path = line.slice('+++ '.length).replace(/\t$/, '');
    if (hunk === null) continue;
    found.set(path, [...(found.get(path) ?? []), ...hunk.touched]);
    // What stands in the files may look like a head line.
    at += hunk.told;
  }
  return found;
}

/** The lines that a hunk touches, and how many lines tell of it. */
function hunkIn(line: string): { readonly touched: readonly number[]; readonly told: number } | null {
  const numbers = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
  if (numbers === null) return null;
  const [, gone = '1', start = '1', added = '1'] = numbers;
  const first = Math.max(1, Number(start));
  return {
    touched: Array.from({ length: Math.max(1, Number(added)) }, (_, index) => first + index),
    told: Number(gone) + Number(added),
  };
}
