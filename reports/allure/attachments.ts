import type { Case, QuestionStep } from '../case.ts';
import { explainMiss } from '../explanation/explain-case.ts';
import { missLines } from '../explanation/explanation-lines.ts';
import { describeEvidence } from '../wording/describe-evidence.ts';
import { describeExpectation, describeMismatch } from '../wording/describe-mismatch.ts';
import { describeQuestion } from '../wording/describe-step.ts';
import { type AttachedFile, attachedFile } from './attached-file.ts';

/** The policy files of the world, and the world. */
export function worldFiles({ world }: Case): readonly AttachedFile[] {
  const policies = (world.policyFiles ?? []).map(({ policyProjectId, content }) => {
    const project = (world.projects ?? []).find(({ id }) => id === policyProjectId);
    return attachedFile(`policy.yml of ${project?.fullPath ?? `project #${policyProjectId}`}`, 'yaml', content);
  });
  return [...policies, attachedFile('world.json', 'json', rowByRow(world))];
}

/** JSON with a row on each line: a table reads like one, and takes half the room. */
function rowByRow(world: Case['world']): string {
  const tables = Object.entries(world).map(([table, rows]) => {
    const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(table)}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${tables.join(',\n')}\n}\n`;
}

/** What was asked, expected and answered, what it was nearest to where that is wanted, and the evidence, as a text. */
export function evidenceFile(step: QuestionStep, one: Case, isExplained: boolean): AttachedFile {
  const { question, verdict, expectations, mismatches } = step;
  const answer = verdict.kind === 'decided' ? verdict.outcome : verdict;
  const evidence = verdict.kind === 'decided' ? verdict.evidence.map(describeEvidence) : [];
  const lines = [
    `Question: ${describeQuestion(question, one.world)}?`,
    ...section('Not as expected', mismatches.map(describeMismatch)),
    ...(isExplained && mismatches.length > 0 ? ['', ...missLines(explainMiss(one, step))] : []),
    ...section('Evidence, + held, - did not', evidence),
    ...section('Expected', expectations.map(describeExpectation)),
    ...section('Answer', JSON.stringify(answer, null, 2).split('\n')),
  ];
  return attachedFile('evidence', 'txt', `${lines.join('\n')}\n`);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}
