import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Case, ReportError, readCase } from '#reports';
import { temporaryFolder } from '../../temporary-folder.ts';
import { buildCase, buildQuestion } from '../build-case.ts';

const { seed: _seed, ...withoutSeed } = buildCase();
const changed = (changes: Readonly<Partial<Record<keyof Case, unknown>>>): string =>
  JSON.stringify({ ...buildCase(), ...changes });

test.each([
  ['{', 'not JSON: '],
  ['[]', 'not a case: a case is a JSON object with `"format": "assay-case/1"`'],
  ['{"format": "other/1"}', 'not a case: '],
  [
    changed({ format: 'assay-case/2' }),
    'format `assay-case/2`: this version reads assay-case/1: run the scenario again',
  ],
  [JSON.stringify(withoutSeed), 'not a whole case: seed: expected a number, found nothing'],
  [
    changed({ status: 'green' }),
    'not a whole case: status: expected one of passed, failed, vacuous, unsupported, broken, found "green"',
  ],
  [
    changed({ rules: ['MRAP-999'] }),
    'not a whole case: rules: expected a list of rules of the catalogue, found ["MRAP-999"]',
  ],
  [
    changed({ steps: [{ kind: 'question' }] }),
    'not a whole case: steps: expected a list of events and questions, found ',
  ],
  ...[
    { ...buildQuestion(), question: { kind: 'riddle' } },
    { ...buildQuestion(), verdict: { kind: 'maybe' } },
    { ...buildQuestion(), verdict: { kind: 'decided', evidence: [] } },
    { ...buildQuestion(), expectations: [null] },
    { kind: 'event', event: { kind: 'earthquake' } },
  ].map((step): [string, string] => [
    changed({ steps: [step] }),
    'not a whole case: steps: expected a list of events and questions, found ',
  ]),
  [changed({ world: { users: 3 } }), 'not a whole case: world: expected lists of rows by table, found {"users":3}'],
])('the file %s is refused', async (text, reason) => {
  const path = join(temporaryFolder(), 'case.json');
  await writeFile(path, text);

  await expect(readCase(path)).rejects.toThrow(`case \`${path}\`: ${reason}`);
});

test('a file that is not there is refused with the place where cases are', async () => {
  const path = join(temporaryFolder(), 'missing.json');

  const refusal = await readCase(path).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(ReportError);
  expect(refusal).toMatchObject({
    code: 'unreadable_case',
    message: `case \`${path}\`: there is no such file: runs leave their cases in reports/out/cases`,
  });
});
