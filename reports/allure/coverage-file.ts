import type { Case } from '../case.ts';
import type { RunFacts } from '../facts.ts';
import { summarize } from '../summary/summarize.ts';
import { styleFor } from '../terminal/style.ts';
import { typeTable } from '../terminal/type-table.ts';
import { partOfSuite } from '../wording/part-of-suite.ts';
import { type AttachedFile, attachedFile } from './attached-file.ts';

/** The table and the gaps of the whole run: a list of tests cannot show what nobody tests. */
export function coverageFile(cases: readonly Case[], facts: RunFacts): AttachedFile {
  const summary = summarize(cases, facts);
  const part = partOfSuite(facts, cases.length);
  const lines = [
    ...typeTable(summary, 140, styleFor(false)),
    '',
    ...(part === null ? [] : [part, '']),
    'A rule is covered when a passed scenario is tagged with it and consulted it.',
    '',
    ...summary.gaps.flatMap((gap) => [
      `${gap.rule} ${gap.title} (${gap.severity}, ${gap.state})`,
      `  ${gap.why}: ${gap.close}`,
    ]),
  ];
  return attachedFile('Rules and gaps', 'txt', `${lines.join('\n')}\n`);
}
