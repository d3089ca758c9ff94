import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PolicySource } from '../../authorization/policy-source.ts';
import { OpaError, saidBy } from './errors.ts';
import type { Opa } from './find-opa.ts';
import { type PolicyFolder, removePolicies, writePolicies } from './policy-folder.ts';

/** What OPA says about a text that it cannot use, in its own words. */
export interface RegoProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface OpaProblem {
  readonly message: string;
  readonly code: string;
  readonly location?: { readonly file: string; readonly row: number; readonly col: number };
}

/** Whether OPA can parse and compile the policies together: every problem that it sees. */
export async function checkPolicies(opa: Opa, sources: readonly PolicySource[]): Promise<readonly RegoProblem[]> {
  if (sources.length === 0) return [];
  const folder = await writePolicies(sources);
  try {
    const arguments_ = ['check', '--format', 'json', '--max-errors', '0', ...folder.files];
    await promisify(execFile)(opa.program, arguments_, { cwd: folder.path });
    return [];
  } catch (error) {
    return problemsIn(error).map((problem) => inWords(problem, folder, sources));
  } finally {
    await removePolicies(folder);
  }
}

function problemsIn(error: unknown): readonly OpaProblem[] {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  try {
    return (JSON.parse(output) as { readonly errors: readonly OpaProblem[] }).errors;
  } catch {
    throw new OpaError('start-failed', `OPA: cannot check policies: ${saidBy(error)}`, { cause: error });
  }
}

function inWords(problem: OpaProblem, folder: PolicyFolder, sources: readonly PolicySource[]): RegoProblem {
  const { location, message, code } = problem;
  const source = sources[folder.files.indexOf(location?.file ?? '')];
  return {
    path: source?.path ?? location?.file ?? '',
    line: location?.row ?? 1,
    column: location?.col ?? 1,
    message: `${code}: ${message}`,
  };
}
