import { Stage, type StatusDetails, type TestResult } from 'allure-js-commons';
import { type Rule, sourcesOf } from '#catalogue';
import type { Case, QuestionStep } from '../case.ts';
import { describeEvidence } from '../wording/describe-evidence.ts';
import { describeFailure, questionsOf } from '../wording/describe-failure.ts';
import { expectedWords, shown } from '../wording/describe-mismatch.ts';
import { oneLine } from '../wording/plain-text.ts';
import type { AttachedFile } from './attached-file.ts';
import { worldFiles } from './attachments.ts';
import { allureStatuses } from './categories.ts';
import { hashOf, uuidOf } from './ids.ts';
import { labelsOf, linksOf, rulesOf } from './labels.ts';
import { stepsOf } from './steps.ts';

/** A case in Allure's words, and the files that belong to it. */
export interface AllureTest {
  readonly result: TestResult;
  readonly files: readonly AttachedFile[];
}

export interface Placement {
  /** The place of the case in the run, which tells cases of the same id apart. */
  readonly index: number;
  /** When it started, in milliseconds since 1970. */
  readonly start: number;
  /** Whether wrong answers come with what they were nearest to, which takes a search each. */
  readonly isExplained?: boolean;
}

/** The case as an Allure test result; the same case has the same ids in every run, so that histories join up. */
export function testResultOf(one: Case, { index, start, isExplained }: Placement): AllureTest {
  const files = worldFiles(one);
  const steps = stepsOf(one, isExplained);
  const id = hashOf(one.id);
  return {
    files: [...files, ...steps.files],
    result: {
      uuid: uuidOf(hashOf(`${index} ${one.id}`)),
      historyId: id,
      testCaseId: id,
      name: oneLine(one.title),
      fullName: one.id,
      titlePath: one.origin.uri.split('/'),
      status: allureStatuses[one.status],
      statusDetails: { ...detailsOf(one), ...flakyMark(one) },
      stage: Stage.FINISHED,
      description: descriptionOf(one),
      labels: [...labelsOf(one)],
      links: [...linksOf(one)],
      parameters: [],
      steps: [...steps.results],
      attachments: files.map(({ content: _content, ...attachment }) => attachment),
      start,
      stop: start + Math.round(one.durationMs),
    },
  };
}

/** The trace of a decision is its evidence; that of something broken is its stack. */
function detailsOf(one: Case): StatusDetails {
  const lines = describeFailure(one);
  if (lines.length === 0) return {};
  const evidence = questionsOf(one).flatMap(evidenceOf);
  const decision = evidence.length === 0 ? null : ['+ held, - did not:', ...evidence].join('\n');
  const trace = one.status === 'broken' ? one.failure : decision;
  const details = { message: lines.join('\n'), ...(trace === null ? {} : { trace }) };
  const [wrong] = questionsOf(one).flatMap(({ mismatches }) => mismatches);
  if (wrong === undefined) return details;
  return { ...details, expected: expectedWords(wrong.expectation), actual: shown(wrong.actual) };
}

/** Allure reads the mark, though its writer has no word for it. */
function flakyMark({ flake }: Case): StatusDetails & { readonly flaky?: true } {
  return flake === undefined || flake.kind === 'deterministic' ? {} : { flaky: true };
}

function evidenceOf({ verdict }: QuestionStep): readonly string[] {
  return verdict.kind === 'decided' ? verdict.evidence.map(describeEvidence) : [];
}

/** Markdown: what each tagged rule says and where it was read, so that a reader of the report needs no other document. */
function descriptionOf(one: Case): string {
  const rule = one.origin.rule === null ? [] : [`Rule: ${one.origin.rule}`];
  const called = one.flake === undefined ? [] : [`**Called ${one.flake.kind}**: ${one.flake.because}`];
  return [...rule, ...called, ...rulesOf(one).flatMap(claimOf), `\`${one.id}\`, seed ${one.seed}`].join('\n\n');
}

function claimOf(rule: Rule): readonly string[] {
  const { id, title, statement, severity, confidence } = rule;
  const places = sourcesOf(rule).map(({ key, path, note }) =>
    path === undefined ? `${key} ${note ?? ''}` : `${key} \`${path}\``,
  );
  return [
    `**${id} ${title}** (${severity} severity, ${confidence} confidence)`,
    statement,
    `Read in: ${places.map((place) => place.trim()).join(', ')}`,
  ];
}
