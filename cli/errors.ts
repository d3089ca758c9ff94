/** What the process ends with: 0 clean, 1 findings, 2 misuse, 3 environment or target unavailable. */
export const exitCodes = { clean: 0, findings: 1, misuse: 2, environment: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An end that the person who typed the command can do something about. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;

  constructor(message: string, { exitCode = exitCodes.misuse, hint, cause }: CliErrorOptions = {}) {
    super(message, { cause });
    this.name = 'CliError';
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

export interface CliErrorOptions {
  readonly exitCode?: ExitCode;
  readonly hint?: string;
  readonly cause?: unknown;
}
