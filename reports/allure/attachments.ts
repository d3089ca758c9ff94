import { createHash } from 'node:crypto';
import type { Attachment } from 'allure-js-commons';
import type { Case, QuestionStep } from '../case.ts';
import { describeEvidence } from '../wording/describe-evidence.ts';
import { describeExpectation, describeMismatch } from '../wording/describe-mismatch.ts';
import { describeQuestion } from '../wording/describe-step.ts';

/** A file beside a test result; files of equal content share a name, so that they are written once. */
export interface AttachedFile extends Attachment {
  readonly content: string;
}

/** The policy files of the world, and the world. */
export function worldFiles({ world }: Case): readonly AttachedFile[] {
  const policies = (world.policyFiles ?? []).map(({ policyProjectId, content }) => {
    const project = (world.projects ?? []).find(({ id }) => id === policyProjectId);
    return file(`policy.yml of ${project?.fullPath ?? `project #${policyProjectId}`}`, 'yaml', content);
  });
  return [...policies, file('world.json', 'json', JSON.stringify(world, null, 2))];
}

/** What was asked, expected and answered, and the evidence that led there, as a text. */
export function evidenceFile(step: QuestionStep, world: Case['world']): AttachedFile {
  const { question, verdict, expectations, mismatches } = step;
  const answer = verdict.kind === 'decided' ? verdict.outcome : verdict;
  const evidence = verdict.kind === 'decided' ? verdict.evidence.map(describeEvidence) : [];
  const lines = [
    `Question: ${describeQuestion(question, world)}?`,
    ...section('Not as expected', mismatches.map(describeMismatch)),
    ...section('Evidence, + held, - did not', evidence),
    ...section('Expected', expectations.map(describeExpectation)),
    ...section('Answer', JSON.stringify(answer, null, 2).split('\n')),
  ];
  return file('evidence', 'txt', `${lines.join('\n')}\n`);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

const contentTypes = { json: 'application/json', txt: 'text/plain', yaml: 'text/yaml' } as const;

function file(name: string, extension: keyof typeof contentTypes, content: string): AttachedFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return { name, type: contentTypes[extension], source: `${hash}-attachment.${extension}`, content };
}
