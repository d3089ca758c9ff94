import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { policyTypes } from '#catalogue';
import {
  type CombinationName,
  type CombinationRow,
  type Combinations,
  combinationNames,
  combinations,
  countTuples,
  coveringArray,
} from '#generators';
import { type Case, readCases, rowsOf } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import type { CombineOptions } from './combine-options.ts';
import { combineOutline } from './outline/combine-outline.ts';
import { type Proposed, proposeScenarios } from './propose-scenarios.ts';
import { writeFeatures } from './write-features.ts';

/** `assay combine TYPE`: the fewest policies that cover all valid combinations which the cases do not, as scenarios. */
export async function combine(context: Context, options: CombineOptions): Promise<ExitCode> {
  if (options.what.includes('.feature')) return combineOutline(context, options);
  const name = nameOf(options.what);
  const combined = combinations[name];
  const having = (await casesIn(context, options.cases)).flatMap((one) => rowsOf(name, one));
  const rows = coveringArray(combined.model, { strength: options.strength, seed: options.seed, having });
  const covered = coveredBy(combined, having, options.strength);
  if (options.out === undefined) {
    tell(context, options, { ...covered, rows, files: [] });
    return rows.length === 0 ? exitCodes.clean : exitCodes.findings;
  }
  const proposed = await proposeScenarios(context, { combined, rows, having });
  const files = await writeFeatures(resolve(context.cwd, options.out), { combined, proposed, options });
  tell(context, options, { ...covered, rows, files });
  warnOfStrays(context, proposed);
  return rows.length === 0 ? exitCodes.clean : exitCodes.findings;
}

function nameOf(what: string): CombinationName {
  const name = combinationNames.find((known) => known === what);
  if (name !== undefined) return name;
  const isType = policyTypes.some((type) => type === what);
  const why = isType ? 'it has no parameters that vary together' : 'there is no such policy type';
  const names = combinationNames.join(', ');
  throw new CliError(`combine: \`${what}\`: ${why}: choose one of ${names}, or name an outline as file:line`);
}

async function casesIn(context: Context, folder: string): Promise<readonly Case[]> {
  if (folder === 'none') return [];
  const path = resolve(context.cwd, folder);
  if (existsSync(path)) return readCases(path);
  throw new CliError(`--cases: \`${folder}\`: there is no such folder`, {
    exitCode: exitCodes.environment,
    hint: 'run `assay run` first, or say `--cases none` to cover everything anew',
  });
}

interface Covered {
  readonly valid: number;
  readonly covered: number;
}

function coveredBy({ model }: Combinations, having: readonly CombinationRow[], strength: number): Covered {
  const counts = countTuples(model, having, { strength, mostMissing: 0 });
  return {
    valid: counts.reduce((sum, { valid }) => sum + valid, 0),
    covered: counts.reduce((sum, { covered }) => sum + covered, 0),
  };
}

interface Told extends Covered {
  readonly rows: readonly CombinationRow[];
  readonly files: readonly string[];
}

function tell(context: Context, { what, strength, seed, json }: CombineOptions, told: Told): void {
  const { valid, covered, rows, files } = told;
  if (json) {
    say(context, JSON.stringify({ policyType: what, strength, seed, valid, covered, rows, files }, null, 2));
    return;
  }
  const tuples = strength === 2 ? 'pairs' : 'triples';
  say(context, `${what}: ${covered} of ${valid} valid ${tuples} are covered`);
  if (rows.length === 0) return;
  say(
    context,
    `${rows.length} ${rows.length === 1 ? 'scenario covers' : 'scenarios cover'} the other ${valid - covered}`,
  );
  if (files.length === 0) say(context, 'write them with --out DIR, or see the rows with --json');
  for (const file of files) say(context, `  ${file}`);
}

/** A scenario that is not what its row says covers something else: that is a fault of ours, and is said. */
function warnOfStrays(context: Context, proposed: readonly Proposed[]): void {
  const strays = proposed.filter(({ reproduced }) => !reproduced);
  if (strays.length === 0) return;
  const titles = strays.map(({ title }) => `  ${title}`).join('\n');
  context.stderr.write(`${strays.length} scenarios do not exercise the row that they were written for:\n${titles}\n`);
}
