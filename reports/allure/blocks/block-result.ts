import { type Label, LabelName, Stage, Status, type TestResult } from 'allure-js-commons';
import { policyTypeTitles } from '../../wording/policy-types.ts';
import { type AttachedFile, attachedFile } from '../attached-file.ts';
import { hashOf, uuidOf } from '../ids.ts';
import { kindLabel } from '../kinds.ts';
import type { Block } from './block.ts';
import { blockPage } from './block-page.ts';

/** Under this name the blocks stand beside the features and the rules of their policy type. */
export const blocksFeature = 'Coverage in tables';

export interface BlockResult {
  readonly result: TestResult;
  readonly file: AttachedFile;
}

/**
 * A block as one Allure result with its cells as a table: passed where nothing is left to cover, failed where a case
 * that is about it did not pass, skipped where it has gaps, as the entries of rules are.
 */
export function blockResultOf(block: Block, start: number): BlockResult {
  const id = hashOf(`block ${block.id}`);
  const { content, ...attachment } = attachedFile(block.title, 'html', blockPage(block));
  const { status, message } = standingOf(block);
  const share = shareText(block);
  return {
    file: { content, ...attachment },
    result: {
      uuid: uuidOf(id),
      historyId: id,
      testCaseId: id,
      name: `${block.title}: ${share}`,
      fullName: `block:${block.id}`,
      titlePath: [blocksFeature, block.subject],
      status,
      statusDetails: message === '' ? {} : { message },
      stage: Stage.FINISHED,
      description: `${share} ${block.share.total === 1 ? 'is' : 'are'} ${block.verb}.\n\n${block.about}`,
      labels: [...labelsOf(block)],
      links: [],
      parameters: [],
      steps: [],
      attachments: [attachment],
      start,
      stop: start,
    },
  };
}

function standingOf({ failing, verb, share: { covered, total } }: Block): {
  readonly status: Status;
  readonly message: string;
} {
  if (failing.length > 0) return { status: Status.FAILED, message: `did not pass: ${failing.join(', ')}` };
  if (covered === total) return { status: Status.PASSED, message: '' };
  return { status: Status.SKIPPED, message: `gaps: ${total - covered} of ${total} not ${verb}` };
}

function shareText({ share: { covered, total } }: Block): string {
  return `${covered} of ${total}`;
}

function labelsOf({ policyType, subject }: Block): readonly Label[] {
  return [
    { name: LabelName.EPIC, value: policyTypeTitles[policyType] },
    { name: LabelName.FEATURE, value: blocksFeature },
    { name: LabelName.STORY, value: subject },
    { name: LabelName.FRAMEWORK, value: 'assay' },
    kindLabel('coverage'),
  ];
}
