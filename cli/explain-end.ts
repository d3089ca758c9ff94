import { PostgresError } from '#fixtures';
import { ReportError } from '#reports';
import { OpaError } from '#targets';
import { CliError, type ExitCode, exitCodes } from './errors.ts';

/** One clear message and an exit code for whatever ended a command; a stack trace only where it was asked for. */
export function explainEnd(
  error: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly text: string; readonly exitCode: ExitCode } {
  const known = asCliError(error);
  const hint = known.hint === undefined ? '' : `\n  ${known.hint}`;
  const stack = environment.ASSAY_DEBUG !== undefined && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return { text: `assay: ${known.message}${hint}${stack}`, exitCode: known.exitCode };
}

function asCliError(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof PostgresError) {
    const exitCode = error.code === 'misuse' ? exitCodes.misuse : exitCodes.environment;
    return new CliError(error.message, { exitCode, ...(error.hint === undefined ? {} : { hint: error.hint }) });
  }
  if (error instanceof OpaError) {
    return new CliError(error.message, { exitCode: exitCodes.environment, ...(error.hint && { hint: error.hint }) });
  }
  if (error instanceof ReportError) {
    return new CliError(error.message, {
      exitCode: error.code === 'unreadable_case' ? exitCodes.misuse : exitCodes.environment,
    });
  }
  return systemError(error) ?? internalError(error);
}

const systemMessages: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space, or write the reports elsewhere with --out',
  EACCES: 'permission denied: choose another place with --out, or run as a user who may write there',
  ENOTDIR: 'a file stands where a folder is needed: choose another place',
  EEXIST: 'a file stands where a folder is needed: choose another place',
  EISDIR: 'a folder stands where a file is needed: choose another place',
  EROFS: 'the file system is read-only: choose another place with --out',
  EMFILE: 'too many open files: raise the limit with `ulimit -n`',
};

function systemError(error: unknown): CliError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const message = systemMessages[String(error.code)];
  if (message === undefined) return undefined;
  const path = 'path' in error ? `${String(error.path)}: ` : '';
  return new CliError(`${path}${message}`, { exitCode: exitCodes.environment, cause: error });
}

function internalError(error: unknown): CliError {
  const message = error instanceof Error ? error.message : String(error);
  return new CliError(`internal error: ${message}`, {
    exitCode: exitCodes.environment,
    hint: 'this is a fault of Assay: run again with ASSAY_DEBUG=1 and report what it prints',
    cause: error,
  });
}
