import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Case, caseFormat } from '../case.ts';
import { caseFileNames } from '../case-file-names.ts';

/**
 * Writes one JSON file per case into `cases/` of that directory and removes the cases of earlier runs. A file appears
 * whole or not at all, and files that are not cases stay.
 */
export async function writeCases(directory: string, cases: readonly Case[]): Promise<void> {
  const folder = join(directory, 'cases');
  await mkdir(folder, { recursive: true });
  const names = caseFileNames(cases);
  await removeOldCases(folder, new Set(names.values()));
  for (const [one, name] of names) writeWhole(join(folder, name), caseText(one));
}

/** INVARIANT: the format comes first, by which old cases are told from other files. */
function caseText({ format, ...rest }: Case): string {
  return `${JSON.stringify({ format, ...rest }, null, 2)}\n`;
}

const opening = `{\n  "format": "${caseFormat.replace(/\d+$/, '')}`;

async function removeOldCases(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const files = (await readdir(folder)).filter((name) => !kept.has(name));
  for (const path of files.map((name) => join(folder, name))) {
    const leftover = path.endsWith('.json.partial');
    if (leftover || (path.endsWith('.json') && (await startsWith(path, opening)))) await rm(path, { force: true });
  }
}

async function startsWith(path: string, text: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(text.length), 0, text.length, 0);
    return buffer.toString() === text;
  } finally {
    await file.close();
  }
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}
