import type { Case, QuestionStep } from '../case.ts';
import { describeMismatch } from './describe-mismatch.ts';
import { linesOf } from './plain-text.ts';

/** Why a case did not pass, as lines; the first one starts with its status where that is not a wrong decision. */
export function describeFailure(one: Case): readonly string[] {
  switch (one.status) {
    case 'passed':
      return [];
    case 'failed':
      return orWords(
        questionsOf(one).flatMap(({ mismatches }) => mismatches.map(describeMismatch)),
        one,
        '',
      );
    case 'unsupported':
      return orWords(reasonsOf(one), one, 'unsupported: ');
    case 'vacuous':
      return orWords([], one, 'vacuous: ');
    case 'broken':
      return orWords(errorsOf(one), one, 'broken: ');
  }
}

/** The questions of a case, in the order in which they were put. */
export function questionsOf({ steps }: Case): readonly QuestionStep[] {
  return steps.filter((step) => step.kind === 'question');
}

function reasonsOf(one: Case): readonly string[] {
  return questionsOf(one).flatMap(({ verdict }) =>
    verdict.kind === 'unsupported' ? [`unsupported: ${verdict.reason}`] : [],
  );
}

function errorsOf(one: Case): readonly string[] {
  return questionsOf(one).flatMap(({ verdict }) =>
    verdict.kind === 'failed' ? [`broken: the target failed: ${verdict.error}`] : [],
  );
}

function orWords(known: readonly string[], { failure, status }: Case, prefix: string): readonly string[] {
  if (known.length > 0) return known.flatMap(linesOf);
  const words = linesOf(failure ?? `${status}, without a reason`).filter(
    (line) => !isStackFrame(line) && line.trim() !== '',
  );
  const [first = '', ...rest] = words.map((line) => line.replace(/^(?:[A-Z]\w*)?Error: /, ''));
  return [first.startsWith(prefix) ? first : `${prefix}${first}`, ...rest];
}

function isStackFrame(line: string): boolean {
  return /^\s+at .+(?::\d+:\d+\)?|<anonymous>\)?|\(native\)|\(index \d+\))$/.test(line);
}
