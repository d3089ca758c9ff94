import type { Evidence } from '#engine';
import type { Case, CaseStatus, QuestionStep } from '../case.ts';
import { explainMiss } from '../explanation/explain-case.ts';
import { missLines } from '../explanation/explanation-lines.ts';
import { describeEvidence } from '../wording/describe-evidence.ts';
import { describeFailure, questionsOf } from '../wording/describe-failure.ts';
import { describeMismatch } from '../wording/describe-mismatch.ts';
import { describeQuestion } from '../wording/describe-step.ts';
import { clipped, oneLine } from '../wording/plain-text.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

interface Paper {
  readonly width: number;
  readonly style: Style;
}

export interface FailureOptions extends Paper {
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
    ...wrap([oneLine(one.id), ...one.rules.map((rule) => `@${rule}`)].join(' '), width, indents).map(style.faint),
    ...reasonLines(one, { width, style }),
    ...flakeLines(one, width),
    `  replay: ${replay}`,
  ];
}

function flakeLines({ flake }: Case, width: number): readonly string[] {
  return flake === undefined ? [] : wrap(oneLine(`${flake.kind}: ${flake.because}`), width, indents);
}

const indents = { first: '  ', rest: '    ' };
const deeper = { first: '    ', rest: '      ' };

function reasonLines(one: Case, paper: Paper): readonly string[] {
  const wrong = questionsOf(one).filter(({ mismatches }) => mismatches.length > 0);
  if (one.status === 'failed' && wrong.length > 0) return wrong.flatMap((step) => questionLines(step, one, paper));
  const lines = [...describeFailure(one).slice(0, mostWords), ...(one.status === 'vacuous' ? consultedWords(one) : [])];
  return lines.flatMap((line) => wrap(clipped(oneLine(line), longest), paper.width, indents));
}

const mostWords = 8;
const mostEvidence = 12;
const longest = 400;

function consultedWords(one: Case): readonly string[] {
  const consulted = new Set(
    questionsOf(one)
      .flatMap(evidenceOf)
      .map(({ rule }) => rule),
  );
  return [`consulted instead: ${consulted.size === 0 ? 'no rule at all' : [...consulted].join(', ')}`];
}

function questionLines(step: QuestionStep, one: Case, { width, style }: Paper): readonly string[] {
  const wrong = step.mismatches.map((mismatch) => clipped(oneLine(describeMismatch(mismatch)), longest));
  const miss = explainMiss(one, step);
  const misses = miss.nearestMisses.length === 0 ? [] : missLines(miss).map(oneLine);
  return [
    ...wrap(`${describeQuestion(step.question, one.world)}?`, width, indents),
    ...wrong.flatMap((words) => wrap(words, width, deeper)).map(style.bad),
    ...misses.flatMap((line, at) => wrap(line, width, at === 0 ? indents : deeper)),
    ...evidenceLines(evidenceOf(step), one, { width, style }),
  ];
}

function evidenceOf({ verdict }: QuestionStep): readonly Evidence[] {
  return verdict.kind === 'decided' ? verdict.evidence : [];
}

/** The rules that the case is about, and then those that held, say most; the whole chain is what `assay explain` is for. */
function evidenceLines(evidence: readonly Evidence[], { id, rules }: Case, { width, style }: Paper): readonly string[] {
  if (evidence.length === 0) return ['  evidence: none, the target quoted no rule'];
  const weight = ({ rule, held }: Evidence) => (rules.includes(rule) ? 0 : held ? 1 : 2);
  const told = new Set(evidence.toSorted((a, b) => weight(a) - weight(b)).slice(0, mostEvidence));
  const left = evidence.length - told.size;
  return [
    '  evidence, + held, - did not:',
    ...evidence
      .filter((entry) => told.has(entry))
      .flatMap((entry) => {
        const lines = wrap(describeEvidence(entry), width, deeper);
        return entry.held ? lines.map(style.good) : lines;
      }),
    ...(left > 0 ? wrap(`and ${left} more: npx assay explain ${oneLine(id)}`, width, deeper) : []),
  ];
}
