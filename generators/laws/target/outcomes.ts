import { isDeepStrictEqual } from 'node:util';
import type { Decided, Question } from '#engine';
import { type LawResult, verdictOf } from '../law.ts';

/** Both lists of decisions must be the same, question by question. */
export function sameOutcomes(
  questions: readonly Question[],
  one: readonly Decided[],
  other: readonly Decided[],
): LawResult {
  return sameValues(
    questions,
    one.map(({ outcome }) => outcome),
    other.map(({ outcome }) => outcome),
  );
}

/** As `sameOutcomes`, with the evidence, and whatever it cost. */
export function sameDecisions(
  questions: readonly Question[],
  one: readonly Decided[],
  other: readonly Decided[],
): LawResult {
  return sameValues(questions, one.map(decision), other.map(decision));
}

function decision({ outcome, evidence }: Decided): unknown {
  return { outcome, evidence };
}

/**
 * Both lists of values must be the same, question by question. They are compared as JSON, which is what case files
 * keep: a missing key and an undefined one are the same.
 */
export function sameValues(
  questions: readonly Question[],
  one: readonly unknown[],
  other: readonly unknown[],
): LawResult {
  const [first, second] = [plain(one), plain(other)];
  const different = first.findIndex((value, at) => !isDeepStrictEqual(value, second[at]));
  const kinds = [...new Set(questions.map(({ kind }) => kind))].join(' and ');
  return verdictOf(
    different === -1,
    kinds,
    () => `${JSON.stringify(questions[different])}: ${differences(first[different], second[different]).join('; ')}`,
  );
}

function plain(values: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(values)) as readonly unknown[];
}

/** The places in which two plain values differ, the first few. */
function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (!isBranch(one) || !isBranch(other)) return [`${path}: ${JSON.stringify(one)}, then ${JSON.stringify(other)}`];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], path === '' ? key : `${path}.${key}`)).slice(0, 5);
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
