import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command, CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { laws, runLaw } from '#generators';
import { writeCases } from '#reports';
import { addFuzz } from '../../cli/commands/fuzz.ts';
import { exitCodes, explainEnd } from '../../cli/errors.ts';
import { casesOf } from '../../cli/fuzz/cases-of.ts';
import { lawReport } from '../../cli/fuzz/law-report.ts';
import { distortedTarget } from './distorted-target.ts';
import { wrongEngines } from './wrong-engines.ts';

describe('assay fuzz', () => {
  test('tries a law, says what it saw, and ends clean', async () => {
    const { code, text } = await fuzz('LAW-AUTHZ-08', '--in-process', '--runs', '25', '--seed', '7');

    expect(code).toBe(exitCodes.clean);
    expect(text).toContain('1 laws, 25 examples each, seed 7');
    expect(text).toMatch(/held {2,}LAW-AUTHZ-08/);
    expect(text).toContain('25 examples, premise met in 25');
    expect(text).toContain('1 held');
  });

  test('takes families and policy types, and leaves out in process what needs a database', async () => {
    const scope = await fuzz('scope', '--in-process', '--runs', '2', '--seed', '7', '--json');
    const targets = await fuzz('LAW-TARGET', '--in-process', '--runs', '2', '--seed', '7', '--json');

    expect(idsIn(scope.text)).toEqual(laws.filter(({ policyType }) => policyType === 'scope').map(({ id }) => id));
    expect(idsIn(targets.text)).toEqual(['LAW-TARGET-1', 'LAW-TARGET-2', 'LAW-TARGET-3']);
  });

  test.each([
    [['LAW-APPROVAL-99', '--in-process'], 'law `LAW-APPROVAL-99`: there is none: did you mean `LAW-APPROVAL-09`?'],
    [['LAW-TARGET-5', '--in-process'], 'law `LAW-TARGET-5`: it needs a database'],
    [['--path', '1:2', '--in-process'], '--path: it belongs to one law and one seed'],
    [['--runs', '0', '--in-process'], '--runs 0: no law would be tried'],
    [['--runs', 'many', '--in-process'], 'expected a whole number from 0 on: found `many`'],
  ])('refuses %j', async (args, message) => {
    const { code, text } = await fuzz(...args);

    expect(code).toBe(exitCodes.misuse);
    expect(text).toContain(message);
  });

  test('looks for the database that it is told of, and says that it is not there', async () => {
    const { code, text } = await fuzz('LAW-AUTHZ-08', '--postgres', 'postgres://nobody@127.0.0.1:1/nothing');

    expect(code).toBe(exitCodes.environment);
    expect(text).toContain('127.0.0.1');
  });
});

describe('a law that is broken', () => {
  const found = broken('a share gives the higher role');

  test('is told as a scenario, with the command that leads back to it', async () => {
    const report = await found;

    const text = lawReport(report, { runs: 50 });

    expect(text).toContain('Feature: a member of an invited group has the lower of the own role');
    expect(text).toContain('And the project "shop" is shared with "tools" as guest');
    expect(text).toContain(
      `again: npx assay fuzz LAW-AUTHZ-08 --seed 7 --path ${report.counterexample?.path} --runs 50`,
    );
  });

  test('leaves a case for each of its worlds', async () => {
    const cases = casesOf(await found);
    const folder = mkdtempSync(join(tmpdir(), 'assay-fuzz-'));

    await writeCases(folder, cases);

    expect(cases.map(({ source, status, policyTypes }) => [source, status, policyTypes])).toEqual([
      ['law', 'failed', ['authorization']],
      ['law', 'failed', ['authorization']],
    ]);
    expect(readdirSync(join(folder, 'cases')).length).toBe(2);
  });
});

test('a law whose premise is hardly ever met says so', async () => {
  const report = await broken('a share gives the higher role');

  const text = lawReport({ ...report, status: 'held', counterexample: null, runs: 100, premiseMet: 9 }, { runs: 100 });

  expect(text).toContain('little proven: fewer than 10 percent met the premise');
});

async function broken(mistake: string) {
  const { law: id, wrong } = wrongEngines[mistake] ?? { law: '', wrong: {} };
  const law = laws.find((one) => one.id === id);
  if (law === undefined) throw new RangeError(`no law is called ${id}`);
  return await runLaw(law, { target: distortedTarget(wrong), seed: 7, runs: 50 });
}

async function fuzz(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const out = new PassThrough();
  const context = {
    cwd: mkdtempSync(join(tmpdir(), 'assay-fuzz-')),
    environment: {},
    stdout: out,
    stderr: out,
    freshSeed: () => 7,
    now: () => new Date(0),
  };
  const write = (text: string) => out.write(text);
  const program = new Command('assay').exitOverride().configureOutput({ writeOut: write, writeErr: write });
  let code: number = exitCodes.clean;
  addFuzz(program, context, (end) => {
    code = end;
  });
  try {
    await program.parseAsync(['fuzz', ...args], { from: 'user' });
  } catch (error) {
    const { text, exitCode } = explainEnd(error, {});
    code = error instanceof CommanderError ? exitCodes.misuse : exitCode;
    out.write(text);
  }
  out.end();
  const chunks = await out.toArray();
  return { code, text: chunks.join('') };
}

function idsIn(json: string): readonly string[] {
  return (JSON.parse(json) as readonly { readonly id: string }[]).map(({ id }) => id);
}
