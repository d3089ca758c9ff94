import { expect } from 'vitest';
import { type Problem, readPolicyDocument } from '../../../../engine/policies/index.ts';

/** What is wrong with a file, the file, and what is said about it. */
export type Fault = readonly [title: string, text: string, expected: Partial<Problem>];

/** Expects an error at its place, in its words, and that no policy of the file is enforced. */
export function expectFault(...[, text, expected]: Fault): void {
  const document = readPolicyDocument(text);

  expect(document.problems).toContainEqual(expect.objectContaining({ severity: 'error', stage: 'file', ...expected }));
  expect(document.enforceable).toBe(false);
}
