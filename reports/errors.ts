export const reportErrorCodes = ['unreadable_case', 'report_not_generated', 'no_cases'] as const;
export type ReportErrorCode = (typeof reportErrorCodes)[number];

/** A report that cannot be read or written; `code` says why, for programs. */
export class ReportError extends Error {
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReportError';
    this.code = code;
  }
}
