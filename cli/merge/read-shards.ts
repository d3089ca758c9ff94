import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Case, readCases, type ShardPart, type Summary, summaryFormat } from '#reports';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';

/** Reads what shards left in those folders. */
export async function readShards(context: Context, folders: readonly string[]): Promise<readonly ShardPart[]> {
  return await Promise.all(folders.map((name) => readShard(context, name)));
}

async function readShard({ cwd }: Context, name: string): Promise<ShardPart> {
  const folder = resolve(cwd, name);
  const summary = await readSummary(folder, name);
  // A shard with nothing to do leaves no case, and a folder of cases must have some.
  const cases = summary.scenarios.total === 0 ? [] : await readCases(join(folder, 'cases'));
  if (cases.length !== summary.scenarios.total + summary.laws.total) throw lostCases(name, cases, summary);
  return { name, summary, cases };
}

async function readSummary(folder: string, name: string): Promise<Summary> {
  const text = await readFile(join(folder, 'summary.json'), 'utf8').catch((cause: unknown) => {
    throw new CliError(`shard \`${name}\`: has no summary.json: name the folder that \`assay run --out\` wrote`, {
      cause,
    });
  });
  const summary = parsed(text);
  if (summary !== null) return summary;
  throw new CliError(`shard \`${name}\`: summary.json is none of format ${summaryFormat}: run the shard again`);
}

function parsed(text: string): Summary | null {
  try {
    const value = JSON.parse(text) as Summary | null;
    return value?.format === summaryFormat ? value : null;
  } catch {
    return null;
  }
}

function lostCases(name: string, cases: readonly Case[], { scenarios }: Summary): CliError {
  return new CliError(
    `shard \`${name}\`: its summary counts ${scenarios.total} scenarios, and there are ${cases.length} cases: files were lost or added`,
  );
}
