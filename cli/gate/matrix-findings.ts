import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GateFinding, MatrixDifference } from '#reports';
import type { Context } from '../context.ts';
import type { Beside } from './beside.ts';
import type { Changes } from './changes.ts';

/** Where golden matrices are kept. */
const matricesFolder = 'matrices';

/**
 * Compares the golden matrices with the reference engine, where something about them changed; a finding for each file
 * that is not what the candidate decides. They are thousands of questions, asked beside everything else.
 */
export async function matrixFindings(
  { cwd }: Context,
  beside: Beside,
  { changed }: Changes,
): Promise<readonly GateFinding[]> {
  const folder = join(cwd, matricesFolder);
  const isTouched = changed.engine.length > 0 || changed.other.some((path) => path.startsWith(`${matricesFolder}/`));
  if (!isTouched || !existsSync(folder)) return [];
  const { answer } = await beside.ask('matrices', folder);
  const differences = await answer;
  return [...Map.groupBy(differences, ({ file }) => file)].map(([file, own]) => findingOf(file, own));
}

const mostTold = 3;

function findingOf(file: string, differences: readonly MatrixDifference[]): GateFinding {
  const told = differences.slice(0, mostTold).map(({ kind, words }) => `${kind}: ${words}`);
  const more = differences.length > mostTold ? `; and ${differences.length - mostTold} more` : '';
  return {
    id: `matrix:${file}`,
    check: 'matrix',
    level: 'fail',
    message: told.join('; ') + more,
    remedy: 'if it is meant, write it anew and read what differs: npx assay matrix --write; if not, mend the engine',
    rule: null,
    location: { path: `${matricesFolder}/${file}`, line: differences[0]?.line ?? 1 },
    deltaGroup: null,
  };
}
