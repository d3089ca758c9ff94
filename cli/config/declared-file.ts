import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { CliError } from '../errors.ts';
import type { DeclaredWidening } from './assay-config.ts';
import { problemsOf } from './check-config.ts';
import { declaredShape } from './config-shape.ts';
import type { PlacedDeclaration } from './filled-config.ts';

/** The file that may stand beside the configuration and declare widenings. */
export const declaredFile = 'assay.declared.yml';

/** The widenings that the file of a folder declares; none where there is no such file. */
export function readDeclared(folder: string): readonly PlacedDeclaration[] {
  const path = join(folder, declaredFile);
  if (!existsSync(path)) return [];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw misfit([`line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n', 1)[0]}`]);
  const content: unknown = document.toJS() ?? [];
  const problems = problemsOf(content, declaredShape);
  if (problems.length > 0) throw misfit(problems);
  return (content as readonly DeclaredWidening[]).map((declaration, index) => {
    const node = document.getIn([index], true) as { readonly range?: readonly [number, number, number] };
    return { ...declaration, location: { path: declaredFile, line: lines.linePos(node.range?.[0] ?? 0).line } };
  });
}

function misfit(problems: readonly string[]): CliError {
  return new CliError(problems.map((problem) => `${declaredFile}: ${problem}`).join('\n  '), {
    hint: 'it is a list: `- rule: MRAP-030`, `- policy: Name` or `- group: id`, with `because: why it is meant` below',
  });
}
