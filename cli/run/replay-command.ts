import type { RunOptions } from './run-options.ts';

/** The command line that does a run again, with the same seed. */
export function replayCommand(options: RunOptions, seed: number): string {
  const { paths, tags, perRule, postgres, target, repeat, imports, usual } = options;
  return [
    'npx assay run',
    ...paths,
    ...(tags === '' ? [] : ['--tags', `'${tags}'`]),
    ...(perRule === undefined ? [] : ['--per-rule', String(perRule)]),
    ...(postgres === undefined ? [] : ['--postgres', postgres]),
    ...(target === usual.target ? [] : ['--target', target]),
    ...(repeat === 1 ? [] : ['--repeat', String(repeat)]),
    ...(imports.length === 0 ? [] : ['--import', ...imports]),
    '--seed',
    String(seed),
  ].join(' ');
}
