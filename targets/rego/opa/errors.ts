export const opaErrorCodes = ['missing', 'too-old', 'start-failed', 'broken-policies', 'no-answer'] as const;
export type OpaErrorCode = (typeof opaErrorCodes)[number];

/** Says, under a stable code, why OPA could not be used or did not answer. */
export class OpaError extends Error {
  override readonly name = 'OpaError';
  readonly code: OpaErrorCode;
  readonly hint: string | undefined;

  constructor(
    code: OpaErrorCode,
    message: string,
    { hint, cause }: { readonly hint?: string; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.hint = hint;
  }
}

/** What a failed attempt said, in one line. */
export function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return (said === '' ? error.message : said).split('\n').at(-1) ?? '';
}
