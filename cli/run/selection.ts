import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Selection } from '#reports';
import type { Context } from '../context.ts';
import { featurePaths } from './feature-paths.ts';
import { type Plan, planRun } from './plan.ts';
import type { RunOptions } from './run-options.ts';

type Choosing = Pick<RunOptions, 'paths' | 'usual' | 'tags' | 'perRule'>;

/** What the person chose of the suite, in words; undefined where it is all of it. */
export async function selectionOf(context: Context, plan: Plan, options: Choosing): Promise<Selection | undefined> {
  const { paths, tags, perRule } = options;
  const total = await totalOf(context, plan, options);
  const hasSuite = holdsSuite(context, options);
  if (hasSuite && plan.pickles.length === total) return undefined;
  const by = [
    ...(hasSuite ? [] : [`in ${listed(paths)}`]),
    ...(tags === '' ? [] : [`tagged ${tags}`]),
    ...(perRule === undefined ? [] : [`at most ${perRule} for each documented rule`]),
  ];
  return { total, by };
}

function holdsSuite({ cwd }: Context, { paths, usual }: Choosing): boolean {
  const named = new Set(featurePaths(cwd, paths).map((path) => resolve(cwd, path)));
  const features = featurePaths(cwd, usual.features).map((path) => resolve(cwd, path));
  return features.every((path) => named.has(path) || !existsSync(path));
}

const mostListed = 3;

function listed(paths: readonly string[]): string {
  const more = paths.length > mostListed ? ` and ${paths.length - mostListed} more` : '';
  return `${paths.slice(0, mostListed).join(', ')}${more}`;
}

/** The plan knows already how many there are, unless lines or tags hid some of them. */
async function totalOf(context: Context, plan: Plan, { paths, tags }: Choosing): Promise<number> {
  const files = paths.map((path) => path.replace(/(?::\d+)+$/, ''));
  if (tags === '' && files.every((file, at) => file === paths[at])) return plan.total;
  const whole = await planRun(context, { paths: files, tags: '', seed: 0 });
  return whole.total;
}
