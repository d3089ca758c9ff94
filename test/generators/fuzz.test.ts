import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command, CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { type Law, type LawReport, laws, runLaw } from '#laws';
import { writeCases } from '#reports';
import { inProcessTarget, type Target } from '#targets';
import { addFuzz } from '../../cli/commands/fuzz.ts';
import { exitCodes } from '../../cli/errors.ts';
import { explainEnd } from '../../cli/explain-end.ts';
import { casesOf } from '../../cli/fuzz/cases-of.ts';
import { ExampleDatabase } from '../../cli/fuzz/examples.ts';
import { lawReport } from '../../cli/fuzz/law-report.ts';
import { tryLaws } from '../../cli/fuzz/try-laws.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { distortedTarget } from './distorted-target.ts';
import { wrongEngines } from './wrong-engines.ts';

describe('assay fuzz', () => {
  test('tries a law, says what it saw, and ends clean', async () => {
    const { code, text } = await fuzz('LAW-AUTHZ-08', '--target', 'in-process', '--runs', '25', '--seed', '7');

    expect(code).toBe(exitCodes.clean);
    expect(text).toContain('1 laws, 25 examples each, seed 7, target in-process');
    expect(text).toMatch(/held {2,}LAW-AUTHZ-08/);
    expect(text).toContain('25 examples, premise met in 25');
    expect(text).toContain('1 held');
  });

  test('takes families and policy types, and leaves out in process what needs a database', async () => {
    const scope = await fuzz('scope', '--target', 'in-process', '--runs', '2', '--seed', '7', '--json');
    const targets = await fuzz('LAW-TARGET', '--target', 'in-process', '--runs', '2', '--seed', '7', '--json');

    expect(idsIn(scope.text)).toEqual(laws.filter(({ policyType }) => policyType === 'scope').map(({ id }) => id));
    const possible = laws.filter(({ id, needs }) => id.startsWith('LAW-TARGET') && needs === undefined);
    expect(idsIn(targets.text)).toEqual(possible.map(({ id }) => id));
  });

  test.each([
    [
      ['LAW-APPROVAL-99', '--target', 'in-process'],
      'law `LAW-APPROVAL-99`: there is none: did you mean `LAW-APPROVAL-09`?',
    ],
    [['LAW-TARGET-5', '--target', 'in-process'], 'law `LAW-TARGET-5`: it needs a database'],
    [['--path', '1:2', '--target', 'in-process'], '--path: it belongs to one law and one seed'],
    [['--runs', '0', '--target', 'in-process'], '--runs 0: no law would be tried'],
    [['--for', 'ever', '--target', 'in-process'], 'expected a time such as 30s, 5m or 1h: found `ever`'],
    [['--target', 'nobody'], 'Allowed choices are reference, in-process'],
    [['--runs', 'many', '--target', 'in-process'], 'expected a whole number from 0 on: found `many`'],
  ])('refuses %j', async (args, message) => {
    const { code, text } = await fuzz(...args);

    expect(code).toBe(exitCodes.misuse);
    expect(text).toContain(message);
  });

  test('goes on with further seeds until time is up', async () => {
    const { code, text } = await fuzz(
      'LAW-AUTHZ-08',
      '--target',
      'in-process',
      '--runs',
      '5',
      '--for',
      '3s',
      '--seed',
      '7',
    );

    expect(code).toBe(exitCodes.clean);
    expect(text).toContain('rounds of 5 examples for 3 s');
    expect(text).toContain('10 examples, premise met in 10');
  });

  test('looks for the database that it is told of, and says that it is not there', async () => {
    const { code, text } = await fuzz('LAW-AUTHZ-08', '--postgres', 'postgres://nobody@127.0.0.1:1/nothing');

    expect(code).toBe(exitCodes.environment);
    expect(text).toContain('127.0.0.1');
  });
});

describe('a counterexample', () => {
  const folder = temporaryFolder();
  const { law, target } = mistaken('a share gives the higher role');

  test('is kept, and tried first the next time, whatever the seed', async () => {
    await hunt(law, target, 7);

    const [again] = await hunt(law, target, 12345);

    expect(again?.note).toBe('known from an earlier run');
    expect(again?.report).toMatchObject({ status: 'failed', seed: 7 });
    expect(again?.report.runs).toBe(1);
  });

  test('is forgotten when it no longer breaks the law, and fresh examples are tried', async () => {
    await hunt(law, target, 7);
    const mended = { ...inProcessTarget(), name: target.name };

    const [first] = await hunt(law, mended, 7);
    const [second] = await hunt(law, mended, 7);

    expect(first?.note).toMatch(/^the counterexample of an earlier run no longer breaks it: /);
    expect(first?.report).toMatchObject({ status: 'held', runs: 50 });
    expect(second?.note).toBeNull();
  });

  async function hunt(one: Law, on: Target, seed: number) {
    const told: { readonly report: LawReport; readonly note: string | null }[] = [];
    await tryLaws([one], {
      target: { target: on },
      seed,
      runs: 50,
      isInterrupted: () => false,
      examples: new ExampleDatabase(folder),
      onReport: (report, note) => told.push({ report, note }),
    });
    return told;
  }
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
    const folder = temporaryFolder();

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
  const { law, target } = mistaken(mistake);
  return await runLaw(law, { target, seed: 7, runs: 50 });
}

function mistaken(mistake: string): { readonly law: Law; readonly target: Target } {
  const { law: id, wrong } = wrongEngines[mistake] ?? { law: '', wrong: {} };
  const law = laws.find((one) => one.id === id);
  if (law === undefined) throw new RangeError(`no law is called ${id}`);
  return { law, target: distortedTarget(wrong) };
}

async function fuzz(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const out = new PassThrough();
  const context = {
    cwd: temporaryFolder(),
    environment: {},
    stdout: out,
    stderr: out,
    freshSeed: () => 7,
    now: ticking(),
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

/** A clock that moves on by a second whenever somebody looks. */
function ticking(): () => Date {
  let seconds = 0;
  return () => {
    seconds += 1;
    return new Date(seconds * 1000);
  };
}

function idsIn(json: string): readonly string[] {
  return (JSON.parse(json) as readonly { readonly id: string }[]).map(({ id }) => id);
}
