import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessMatrices, compareMatrices, type Matrix, type MatrixDifference, policyMatrices } from '#reports';
import type { Target } from '#targets';

/** The parts that the golden matrices come in; each is a folder. */
export const matrixParts = ['access', 'policies'] as const;
export type MatrixPart = (typeof matrixParts)[number];

export interface MatrixCheck {
  /** The absolute path of the folder of matrices. */
  readonly folder: string;
  readonly parts: readonly MatrixPart[];
  readonly target: Target;
}

/** What the golden matrices and the decisions of a target have in common no longer. */
export async function checkMatrices({ folder, parts, target }: MatrixCheck): Promise<readonly MatrixDifference[]> {
  return compareMatrices(goldenIn(folder, parts), await matricesOf(target, parts));
}

/** The matrices of those parts, as the target decides them. */
export async function matricesOf(target: Target, parts: readonly MatrixPart[]): Promise<readonly Matrix[]> {
  const matrices: Matrix[] = [];
  for (const part of parts) matrices.push(...(await makers[part](target)));
  return matrices;
}

const makers = { access: accessMatrices, policies: policyMatrices } as const satisfies Record<MatrixPart, unknown>;

/** The golden files of those parts, by their path below the folder. */
export function goldenIn(folder: string, parts: readonly MatrixPart[]): ReadonlyMap<string, string> {
  const files = parts.flatMap((part) => globSync(`${part}/**/*.txt`, { cwd: folder }));
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}
