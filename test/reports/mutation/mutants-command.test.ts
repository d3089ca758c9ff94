import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { writeCases } from '#reports';
import { addMutants } from '../../../cli/commands/mutants.ts';
import { exitCodes } from '../../../cli/errors.ts';
import { explainEnd } from '../../../cli/explain-end.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fourEyes, isAnswered, needsOneApproval } from './mutation-cases.ts';

const folder = temporaryFolder();
await writeCases(folder, [fourEyes([needsOneApproval], { line: 1 }), fourEyes([isAnswered], { line: 2 })]);
const cases = join(folder, 'cases');

test('tells scores and survivors, and ends clean', async () => {
  const { code, text } = await mutants('features/approval/scan-findings.feature:2', '--search', '3', '--seed', '7');

  expect(code).toBe(exitCodes.clean);
  expect(text).toMatch(/^policy type +score +generated +invalid +duplicate +equivalent/);
  expect(text).toMatch(/^actions-approvals-required-raised +0% +1 /m);
  expect(text).toContain('mutants that nobody noticed:');
  expect(text).toContain(
    'survived   features/approval/scan-findings.feature:2  policy `Four eyes`: approvals_required: 1 -> 2',
  );
  expect(text).toContain('3 neighbours of each world say (seed 7)');
});

test('tells what pairs of changes do, if it is asked to make them', async () => {
  const { text } = await mutants('features/approval/scan-findings.feature:2', '--order', '2', '--pairs', '3');

  expect(text).toMatch(/^3 pairs of changes that nobody notices alone: 0 killed, \d survived,$/m);
});

test('reads the whole report from JSON', async () => {
  const { text } = await mutants('--operator', 'approvals-required', '--json');

  const report = JSON.parse(text);
  expect(report).toMatchObject({ format: 'assay-mutation/1', cases: 2 });
  expect(Object.keys(report.operators)).toEqual([
    'actions-approvals-required-lowered',
    'actions-approvals-required-put-to-a-limit',
    'actions-approvals-required-raised',
  ]);
});

test('ends with a finding where the score is too low', async () => {
  const low = await mutants('features/approval/scan-findings.feature:2', '--fail-under', '50');
  const high = await mutants('features/approval/scan-findings.feature:1', '--operator', 'raised', '--fail-under', '50');

  expect(low.code).toBe(exitCodes.findings);
  expect(high.code).toBe(exitCodes.clean);
});

test.each([
  [['features/nowhere'], '`features/nowhere`: no case of the last run comes from there'],
  [['--operator', 'no-such'], 'by operators with `no-such` in their name'],
  [['--order', '3'], 'expected 1 or 2: found `3`'],
  [['--seed', 'odd'], 'expected a whole number from 0 on: found `odd`'],
])('refuses %j', async (args, message) => {
  const { code, text } = await mutants(...args);

  expect(code).toBe(exitCodes.misuse);
  expect(text).toContain(message);
});

async function mutants(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const context = { cwd: folder, environment: {}, stdout, stderr, freshSeed: () => 1, now: () => new Date(0) };
  let code: number = exitCodes.clean;
  const program = new Command('assay')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  addMutants(program, context, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(['mutants', ...args, '--cases', cases], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) code = exitCodes.misuse;
    else {
      const end = explainEnd(error, {});
      stderr.write(end.text);
      code = end.exitCode;
    }
  }
  return { code, text: `${stdout.read() ?? ''}${stderr.read() ?? ''}` };
}
