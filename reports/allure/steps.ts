import { Stage, Status, type StatusDetails, type StepResult } from 'allure-js-commons';
import type { Case, CaseStep, QuestionStep } from '../case.ts';
import { describeExpectation, describeMismatch } from '../wording/describe-mismatch.ts';
import { describeEvent, describeQuestion } from '../wording/describe-step.ts';
import { type AttachedFile, evidenceFile } from './attachments.ts';

export interface Steps {
  readonly results: readonly StepResult[];
  readonly files: readonly AttachedFile[];
}

/** The scenario as it is written, then what happened and what was asked. */
export function stepsOf(one: Case): Steps {
  const done = one.steps.map((step) => doneStep(step, one.world));
  return {
    results: [...one.origin.text.map((line) => writtenStep(line, one)), ...done.map(({ result }) => result)],
    files: done.flatMap(({ files }) => files),
  };
}

/** A case does not say at which line it stopped, so that the lines of one that did not pass carry no status. */
function writtenStep(line: string, { status }: Case): StepResult {
  return status === 'passed' ? step(line, Status.PASSED) : step(line);
}

function doneStep(one: CaseStep, world: Case['world']): { result: StepResult; files: readonly AttachedFile[] } {
  if (one.kind === 'event')
    return { result: step(`Happened: ${describeEvent(one.event, world)}`, Status.PASSED), files: [] };
  const evidence = evidenceFile(one, world);
  const { content: _content, ...attachment } = evidence;
  const result: StepResult = {
    ...step(`Asked: ${describeQuestion(one.question, world)}?`, statusOf(one), detailsOf(one)),
    steps: one.expectations.map((expectation) => {
      const mismatch = one.mismatches.find(
        (wrong) => JSON.stringify(wrong.expectation) === JSON.stringify(expectation),
      );
      return mismatch === undefined
        ? step(`Expected ${describeExpectation(expectation)}`, Status.PASSED)
        : step(`Expected ${describeMismatch(mismatch)}`, Status.FAILED);
    }),
    attachments: [attachment],
  };
  return { result, files: [evidence] };
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
