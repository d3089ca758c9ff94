import { isDeepStrictEqual } from 'node:util';
import { Stage, Status, type StatusDetails, type StepResult } from 'allure-js-commons';
import type { Case, CaseStep, QuestionStep } from '../case.ts';
import { describeExpectation, describeMismatch } from '../wording/describe-mismatch.ts';
import { describeEvent, describeQuestion } from '../wording/describe-step.ts';
import type { AttachedFile } from './attached-file.ts';
import { evidenceFile } from './attachments.ts';
import { allureStatuses } from './categories.ts';

export interface Steps {
  readonly results: readonly StepResult[];
  readonly files: readonly AttachedFile[];
}

/** The scenario as it is written, then what happened and what was asked. */
export function stepsOf(one: Case, isExplained = false): Steps {
  const done = one.steps.map((step) => doneStep(step, one, isExplained));
  return {
    results: [
      ...one.origin.text.map((line, index) => writtenStep(line, index, one)),
      ...done.map(({ result }) => result),
    ],
    files: done.flatMap(({ files }) => files),
  };
}

/** Lines after the one that did not pass never ran; where nobody noted which it was, they carry no status. */
function writtenStep(line: string, index: number, { status, origin }: Case): StepResult {
  if (status === 'passed' || status === 'vacuous') return step(line, Status.PASSED);
  if (origin.stoppedAt === undefined) return step(line);
  if (index === origin.stoppedAt) return step(line, allureStatuses[status]);
  return step(line, index < origin.stoppedAt ? Status.PASSED : Status.SKIPPED);
}

interface DoneStep {
  readonly result: StepResult;
  readonly files: readonly AttachedFile[];
}

function doneStep(done: CaseStep, one: Case, isExplained: boolean): DoneStep {
  if (done.kind === 'event') {
    return { result: step(`Happened: ${describeEvent(done.event, one.world)}`, Status.PASSED), files: [] };
  }
  const evidence = evidenceFile(done, one, isExplained);
  const { content: _content, ...attachment } = evidence;
  const asked = step(`Asked: ${describeQuestion(done.question, one.world)}?`, statusOf(done), detailsOf(done));
  return { result: { ...asked, steps: checksOf(done), attachments: [attachment] }, files: [evidence] };
}

function checksOf({ verdict, expectations, mismatches }: QuestionStep): StepResult[] {
  if (verdict.kind !== 'decided') return [];
  return expectations.map((expectation) => {
    const mismatch = mismatches.find((wrong) => isDeepStrictEqual(wrong.expectation, expectation));
    return mismatch === undefined
      ? step(describeExpectation(expectation), Status.PASSED)
      : step(describeMismatch(mismatch), Status.FAILED);
  });
}

function statusOf({ verdict, mismatches }: QuestionStep): Status {
  if (verdict.kind !== 'decided') return Status.BROKEN;
  return mismatches.length > 0 ? Status.FAILED : Status.PASSED;
}

function detailsOf({ verdict, mismatches }: QuestionStep): StatusDetails {
  if (verdict.kind === 'unsupported') return { message: `unsupported: ${verdict.reason}` };
  if (verdict.kind === 'failed') return { message: `broken: the target failed: ${verdict.error}` };
  return mismatches.length === 0 ? {} : { message: mismatches.map(describeMismatch).join('\n') };
}

function step(name: string, status?: Status, statusDetails: StatusDetails = {}): StepResult {
  const result = { name, statusDetails, stage: Stage.FINISHED, steps: [], attachments: [], parameters: [] };
  return status === undefined ? result : { ...result, status };
}
