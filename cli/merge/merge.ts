import { basename, resolve } from 'node:path';
import { imbalanceOf, joinShards } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode } from '../errors.ts';
import { recordDurations } from '../run/durations-file.ts';
import { reportRun } from '../run/report-run.ts';
import type { AllureChoice } from '../run/write-reports.ts';
import { readShards } from './read-shards.ts';

export interface MergeOptions {
  readonly folders: readonly string[];
  readonly out: string;
  readonly allure: AllureChoice;
  readonly json: boolean;
}

/** `assay merge`: joins the shards of a run to the reports that one run would have left. */
export async function merge(context: Context, { folders, ...options }: MergeOptions): Promise<ExitCode> {
  refuseOwnOutput(context, folders, options.out);
  const joined = joinShards(await readShards(context, folders));
  if (joined.kind === 'refused') throw refusal(joined.problems);
  const { cases, facts, strength, loads } = joined.run;
  for (const warning of joined.warnings) context.stderr.write(`assay: ${warning}\n`);
  if (!options.json) say(context, balanceWords(loads, cases.length));
  await recordDurations(context, cases);
  return await reportRun(context, { cases, facts }, { ...options, strength });
}

/** The reports would be written over one of the shards that they are made of. */
function refuseOwnOutput({ cwd }: Context, folders: readonly string[], out: string): void {
  const same = folders.find((folder) => resolve(cwd, folder) === resolve(cwd, out));
  if (same === undefined) return;
  throw new CliError(`--out: \`${out}\`: is the folder of the shard \`${basename(same)}\`: choose another`);
}

function balanceWords(loads: readonly number[], cases: number): string {
  const longest = (Math.max(...loads) / 1000).toFixed(1);
  const even = imbalanceOf(loads).toFixed(2);
  return `${loads.length} shards, ${cases} scenarios; the longest took ${longest} s in scenarios, ${even} times the mean`;
}

function refusal(problems: readonly string[]): CliError {
  const [only, ...more] = problems;
  const told = more.length === 0 ? `: ${only ?? ''}` : `:\n  ${problems.join('\n  ')}`;
  return new CliError(`the shards cannot be merged${told}`, {
    hint: 'merge all shards of one run: each `assay run --shard i/n --seed S` leaves its part in its own --out',
  });
}
