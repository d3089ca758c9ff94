import type { Case } from '#reports';
import { CliError } from './errors.ts';

/** The cases that come from any of those folders, features or scenarios (file:line); each must have some. */
export function casesAt(cases: readonly Case[], paths: readonly string[]): readonly Case[] {
  const wanted = paths.map((path) => ({ path, start: path.replace(/^\.\//, '').replace(/\/+$/, '') }));
  const missing = wanted.find(({ start }) => !cases.some((one) => stands(one, start)));
  if (missing !== undefined) {
    throw new CliError(`\`${missing.path}\`: no case of the last run comes from there: name features that were run`);
  }
  return cases.filter((one) => wanted.some(({ start }) => stands(one, start)));
}

function stands({ id }: Case, start: string): boolean {
  return id === start || id.startsWith(`${start}/`) || id.startsWith(`${start}:`);
}
