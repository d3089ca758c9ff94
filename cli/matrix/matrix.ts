import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type MatrixDifference, matrixText } from '#reports';
import { inProcessTarget } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { checkMatrices, goldenIn, type MatrixPart, matricesOf, matrixParts } from './check-matrices.ts';

export interface MatrixOptions {
  /** The folder of the golden files. */
  readonly folder: string;
  /** Only this part; all of them if undefined. */
  readonly only: MatrixPart | undefined;
  readonly write: boolean;
  readonly json: boolean;
}

/** `assay matrix`: compares the golden matrices with what the engine decides, or writes them anew. */
export async function matrix(context: Context, options: MatrixOptions): Promise<ExitCode> {
  const folder = resolve(context.cwd, options.folder);
  const parts = options.only === undefined ? matrixParts : [options.only];
  if (options.write) return write(context, { folder, parts });
  if (!existsSync(folder)) {
    throw new CliError(`${options.folder}: there are no golden matrices`, {
      hint: 'write them with `assay matrix --write`, read them, and commit them',
    });
  }
  const differences = await checkMatrices({ folder, parts, target: inProcessTarget() });
  say(context, options.json ? JSON.stringify(differences, null, 2) : differencesText(differences, options.folder));
  return differences.length === 0 ? exitCodes.clean : exitCodes.findings;
}

interface Place {
  readonly folder: string;
  readonly parts: readonly MatrixPart[];
}

async function write(context: Context, { folder, parts }: Place): Promise<ExitCode> {
  const golden = goldenIn(folder, parts);
  const matrices = await matricesOf(inProcessTarget(), parts);
  const texts = new Map(matrices.map((one) => [one.file, matrixText(one)]));
  const changed = [...texts].filter(([file, text]) => golden.get(file) !== text);
  const needless = [...golden.keys()].filter((file) => !texts.has(file));
  for (const [file, text] of changed) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  for (const file of needless) await rm(join(folder, file));
  const rows = matrices.reduce((sum, one) => sum + one.rows.length, 0);
  const told = [...changed.map(([file]) => `wrote ${file}`), ...needless.map((file) => `removed ${file}`)];
  say(
    context,
    [
      ...told,
      `${texts.size} matrices with ${rows} rows; ${told.length} ${told.length === 1 ? 'file' : 'files'} changed`,
    ].join('\n'),
  );
  return exitCodes.clean;
}

/** More than so many lines of one file are a new table, which is read in the file itself. */
const shownPerFile = 20;

function differencesText(differences: readonly MatrixDifference[], folder: string): string {
  if (differences.length === 0) return 'The golden matrices are what the engine decides.';
  const files = [...Map.groupBy(differences, ({ file }) => file)].flatMap(([file, own]) => {
    const shown = own.slice(0, shownPerFile).map(({ line, words }) => `  ${line ?? '-'}: ${words}`);
    const rest = own.length - shown.length;
    return ['', `${folder}/${file}`, ...shown, ...(rest === 0 ? [] : [`  and ${rest} more`])];
  });
  const count = `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`;
  return [
    `${count} between the golden matrices and what the engine decides:`,
    ...files,
    '',
    'If the engine is right, run `assay matrix --write`, and read the difference of the files before you commit it.',
  ].join('\n');
}
