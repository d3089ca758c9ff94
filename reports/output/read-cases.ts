import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from '../case.ts';
import { ReportError } from '../errors.ts';
import { readCase } from './read-case.ts';

/** Reads every case of a folder, as a run left them, ordered by where they stand; a folder without cases is refused. */
export async function readCases(directory: string): Promise<readonly Case[]> {
  const files = (await namesIn(directory)).filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0) throw noCases(directory, 'there are none');
  const cases = await Promise.all(files.map((name) => readCase(join(directory, name))));
  return cases.sort((a, b) => a.origin.uri.localeCompare(b.origin.uri) || a.origin.line - b.origin.line);
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    throw noCases(directory, 'there is no such folder', cause);
  }
}

function noCases(directory: string, reason: string, cause?: unknown): ReportError {
  return new ReportError('no_cases', `cases \`${directory}\`: ${reason}: run the scenarios first: npx assay run`, {
    cause,
  });
}
