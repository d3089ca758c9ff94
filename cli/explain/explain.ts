import { resolve } from 'node:path';
import { type Case, explainCase, explanationLines, readCase, readCases } from '#reports';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';

export interface ExplainOptions {
  readonly cases: string;
  readonly json: boolean;
}

/** `assay explain CASE...`: the evidence as a chain, and the nearest miss. */
export async function explain(context: Context, wanted: readonly string[], options: ExplainOptions): Promise<ExitCode> {
  const cases = await casesFor(context, wanted, options);
  const explained = cases.map((one) => ({ id: one.id, title: one.title, status: one.status, steps: explainCase(one) }));
  if (options.json) {
    say(context, JSON.stringify(explained, null, 2));
    return exitCodes.clean;
  }
  for (const { id, title, status, steps } of explained) {
    say(context, [`${title} (${id}, ${status})`, ''].join('\n'));
    for (const step of steps) {
      const lines = typeof step === 'string' ? [`happened: ${step}`] : [...explanationLines(step), ''];
      say(context, lines.map((line) => `  ${line}`.trimEnd()).join('\n'));
    }
  }
  return exitCodes.clean;
}

async function casesFor(
  context: Context,
  wanted: readonly string[],
  { cases }: ExplainOptions,
): Promise<readonly Case[]> {
  const files = wanted.filter((word) => word.endsWith('.json'));
  const places = wanted.filter((word) => !word.endsWith('.json'));
  const fromFiles = await Promise.all(files.map((path) => readCase(resolve(context.cwd, path))));
  if (places.length === 0) return fromFiles;
  const last = await readCases(resolve(context.cwd, cases));
  return [...fromFiles, ...places.flatMap((place) => casesAt(last, place))];
}

function casesAt(cases: readonly Case[], place: string): readonly Case[] {
  const found = cases.filter(({ id }) => id === place || id.startsWith(`${place}:`));
  if (found.length > 0) return found;
  throw new CliError(`case \`${place}\`: the last run has none of that name: name it as path:line`, {
    hint: `run \`npx assay run ${place}\` first`,
  });
}
