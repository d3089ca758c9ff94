import { expect } from 'vitest';
import { type Problem, readPolicyDocument } from '../../../../engine/policies/index.ts';

/** A file that says what its author can hardly mean, a sound twin of it, and what is said about the first. */
export interface Doubt {
  readonly title: string;
  readonly doubtful: string;
  readonly fine: string;
  readonly expected: Partial<Problem>;
}

/** Expects a warning about the one file, and no such warning about its twin. */
export function expectDoubt({ doubtful, fine, expected }: Doubt): void {
  const raised = readPolicyDocument(doubtful).problems;
  const alike = readPolicyDocument(fine).problems.filter(({ code }) => code === expected.code);

  expect(raised).toContainEqual(expect.objectContaining({ severity: 'warning', stage: 'advice', ...expected }));
  expect(alike).toEqual([]);
}
