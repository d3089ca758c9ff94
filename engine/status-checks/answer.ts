import type { CallOutcome } from '../protocol/outcome.ts';

/** The answer of an API call that did what it was asked to. */
export function accepted(status: number, body: CallOutcome['body'] = {}): CallOutcome {
  return { kind: 'call', accepted: true, status, messages: [], body };
}

/** The answer of an API call that was refused and changed nothing. */
export function refused(status: number, ...messages: readonly string[]): CallOutcome {
  return { kind: 'call', accepted: false, status, messages, body: {} };
}
