import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { gateFiles } from '../../cli/gate/write-gate.ts';
import { commandLine } from '../../cli/main.ts';
import { processContext } from '../../cli/process-context.ts';

const folder = join(import.meta.dirname, '../../docs/ci');
const files = ['templates/assay.yml', 'github/assay.yml', 'kubernetes/assay.yml'] as const;

/** What the commands write into the folder that they are told; `test/cli/merge` sees a run and a merge write theirs. */
const written: Readonly<Record<string, readonly string[]>> = {
  gate: Object.values(gateFiles),
  run: ['summary.json', 'cases/', 'junit.xml', 'coverage.json', 'coverage.lcov', 'cobertura.xml', 'policy-files/'],
  merge: ['summary.json', 'history.jsonl', 'junit.xml', 'coverage.lcov', 'cobertura.xml', 'allure/', 'allure-results/'],
};

test.each(files)('%s is YAML', (file) => {
  expect(documentsOf(file).flatMap(({ errors }) => errors)).toEqual([]);
});

test.each([
  ['templates/assay.yml', ['gate', 'run', 'merge', 'nightly']],
  ['github/assay.yml', ['gate', 'run', 'merge', 'nightly']],
  ['kubernetes/assay.yml', ['run', 'merge']],
])('%s calls the commands that it is for', (file, commands) => {
  expect(commandsIn(file).map(([command]) => command)).toEqual(commands);
});

test.each(files)('the argument parser takes every command of %s', async (file) => {
  const known = new Set(program().commands.map((command) => command.name()));
  const commands = commandsIn(file).filter(([name]) => known.has(name ?? ''));

  expect(commands.length).toBeGreaterThan(1);
  for (const args of commands) await expect(program().parseAsync([...args], { from: 'user' })).resolves.toBeDefined();
});

test('the argument parser refuses an option that a command does not have', async () => {
  await expect(program().parseAsync(['run', '--shards', '2'], { from: 'user' })).rejects.toThrow('--shards');
});

test.each([
  ['templates/assay.yml', 'gate', 'gate'],
  ['templates/assay.yml', 'merged', 'merge'],
  ['github/assay.yml', 'gate', 'gate'],
  ['github/assay.yml', 'merged', 'merge'],
])('%s keeps from `%s` only what `assay %s` writes', (file, out, command) => {
  const text = readFileSync(join(folder, file), 'utf8').replaceAll(/^\s*#.*$/gm, '');
  const kept = [...text.matchAll(new RegExp(`(?<![\\w/-])${out}/([\\w.-]+/?)`, 'g'))].map(([, path]) => path);

  expect(kept.length).toBeGreaterThan(1);
  expect(kept.filter((path) => !written[command]?.includes(path ?? ''))).toEqual([]);
});

test('the component hands the reports of the gate to GitLab, and no SARIF, which GitLab does not take', () => {
  const [, jobs] = documentsOf('templates/assay.yml').map((document) => document.toJS());

  expect(jobs['assay-gate'].artifacts.reports).toEqual({
    junit: 'gate/junit.xml',
    codequality: 'gate/code-quality.json',
  });
});

test('every input of the component is used, and every use has an input', () => {
  const [spec] = documentsOf('templates/assay.yml').map((document) => document.toJS());
  const text = readFileSync(join(folder, 'templates/assay.yml'), 'utf8');
  const used = [...text.matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)].map(([, name]) => name);

  expect([...new Set(used)].toSorted()).toEqual(Object.keys(spec.spec.inputs).toSorted());
});

function documentsOf(file: string) {
  return parseAllDocuments(readFileSync(join(folder, file), 'utf8')).filter((document) => 'contents' in document);
}

/** The commands of a template, with values in the place of variables. */
function commandsIn(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, file), 'utf8').replaceAll(/^\s*#.*$/gm, '');
  return [...text.matchAll(/npx assay (.+)$/gm)].map(([, line]) => wordsOf(line ?? ''));
}

function wordsOf(line: string): readonly string[] {
  const filled = line
    .replaceAll('$[[ inputs.fuzz ]]', '10s')
    .replaceAll('$[[ inputs.hunt ]]', '30m')
    .replaceAll(/\$\{\{ matrix\.shard \}\}|\$[A-Z_]+/g, '1');
  return [...filled.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

const silent = { ...processContext(), stderr: { write: () => true } as never };

/** The real command line, whose commands do nothing. */
function program(): Command {
  const real = commandLine(silent, () => {});
  for (const command of real.commands) command.action(() => {});
  return real;
}
