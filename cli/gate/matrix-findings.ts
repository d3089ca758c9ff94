import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GateFinding, MatrixDifference } from '#reports';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import type { Changes } from './changes.ts';

/** Where golden matrices are kept. */
const matricesFolder = 'matrices';

/** A comparison of the golden matrices that goes on beside everything else. */
export interface MatrixCheck {
  /** The matrices that are not what the candidate decides, a finding for each file. */
  findings(): Promise<readonly GateFinding[]>;
  end(): void;
}

/**
 * Compares the golden matrices with the reference engine, where something about them changed. They are thousands of
 * questions, and of two cores the rest of the gate keeps one.
 */
export function startMatrices({ cwd, environment }: Context, { changed }: Changes): MatrixCheck {
  const folder = join(cwd, matricesFolder);
  const isTouched = changed.engine.length > 0 || changed.other.some((path) => path.startsWith(`${matricesFolder}/`));
  if (!isTouched || !existsSync(folder)) return { findings: async () => [], end: () => {} };
  const child = fork(program, [folder], { cwd, env: { ...environment }, serialization: 'advanced' });
  const differences = new Promise<readonly MatrixDifference[]>((resolve, reject) => {
    child.once('message', (found: readonly MatrixDifference[]) => resolve(found));
    child.once('exit', (code, signal) => reject(lost(signal ?? `code ${code}`)));
    child.once('error', (error) => reject(lost(error.message)));
  });
  // Whoever waits for the findings hears of it; before that there is nobody to tell.
  differences.catch(() => {});
  return {
    findings: async () =>
      [...Map.groupBy(await differences, ({ file }) => file)].map(([file, own]) => findingOf(file, own)),
    end: () => child.kill('SIGKILL'),
  };
}

const program = fileURLToPath(new URL(`./matrix-process${extname(import.meta.url)}`, import.meta.url));

function lost(why: string): CliError {
  return new CliError(`the process that compares the golden matrices was lost: it ended with ${why}`, {
    exitCode: exitCodes.environment,
    hint: 'npx assay matrix shows what happens',
  });
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
