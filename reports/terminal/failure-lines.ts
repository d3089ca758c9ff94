import type { Evidence } from '#engine';
import type { Case, CaseStatus, QuestionStep } from '../case.ts';
import { describeEvidence } from '../wording/describe-evidence.ts';
import { describeFailure, questionsOf } from '../wording/describe-failure.ts';
import { describeMismatch } from '../wording/describe-mismatch.ts';
import { describeQuestion } from '../wording/describe-step.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface FailureOptions {
  readonly width: number;
  readonly style: Style;
  /** The command line that replays the case. */
  readonly replay: string;
}

/** What a status is called above a failure. */
export const failureWords = {
  passed: 'PASSED',
  failed: 'WRONG DECISION',
  vacuous: 'VACUOUS',
  unsupported: 'UNSUPPORTED',
  broken: 'BROKEN',
} as const satisfies Record<CaseStatus, string>;

/** A case that did not pass: where it stands, expected against actual, the evidence behind it, how to replay it. */
export function failureLines(one: Case, { width, style, replay }: FailureOptions): readonly string[] {
  const word = failureWords[one.status];
  const [title = '', ...more] = wrap(`${word}  ${oneLine(one.title)}`, width, { first: '', rest: '  ' });
  return [
    `${style.bad(word)}${style.strong(title.slice(word.length))}`,
    ...more.map(style.strong),
    ...wrap([one.id, ...one.rules.map((rule) => `@${rule}`)].join(' '), width, indents).map(style.faint),
    ...reasonLines(one, width, style),
    `  replay: ${replay}`,
  ];
}

const indents = { first: '  ', rest: '    ' };
const deeper = { first: '    ', rest: '      ' };

function reasonLines(one: Case, width: number, style: Style): readonly string[] {
  const wrong = questionsOf(one).filter(({ mismatches }) => mismatches.length > 0);
  if (one.status === 'failed' && wrong.length > 0)
    return wrong.flatMap((step) => questionLines(step, one, { width, style }));
  const words = describeFailure(one).slice(0, mostWords);
  return [
    ...words.flatMap((line) => wrap(clipped(oneLine(line), longest), width, indents)),
    ...questionsOf(one)
      .flatMap(evidenceOf)
      .slice(-mostEvidence)
      .flatMap((entry) => evidenceLines(entry, width, style)),
  ];
}

const mostWords = 8;
const mostEvidence = 30;
const longest = 400;

function questionLines(
  step: QuestionStep,
  { world }: Case,
  options: Omit<FailureOptions, 'replay'>,
): readonly string[] {
  const { width, style } = options;
  const evidence = evidenceOf(step);
  const left = evidence.length - mostEvidence;
  return [
    ...wrap(`${describeQuestion(step.question, world)}?`, width, indents),
    ...step.mismatches
      .flatMap((one) => wrap(clipped(oneLine(describeMismatch(one)), longest), width, deeper))
      .map(style.bad),
    evidence.length === 0 ? '  evidence: none, the target quoted no rule' : '  evidence, + held, - did not:',
    ...evidence.slice(0, mostEvidence).flatMap((entry) => evidenceLines(entry, width, style)),
    ...(left > 0 ? [`    ${left} more in the case`] : []),
  ];
}

function evidenceOf({ verdict }: QuestionStep): readonly Evidence[] {
  return verdict.kind === 'decided' ? verdict.evidence : [];
}

function evidenceLines(entry: Evidence, width: number, style: Style): readonly string[] {
  const lines = wrap(describeEvidence(entry), width, deeper);
  return entry.held ? lines.map(style.good) : lines;
}
