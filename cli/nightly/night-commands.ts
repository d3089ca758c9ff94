import type { Night } from './night-folder.ts';
import type { NightlyOptions } from './nightly-options.ts';

/** The command that does the work of a night again, from its beginning. */
export function replayCommand({ inputs }: Pick<Night, 'inputs'>, options: NightlyOptions): string {
  const { paths, projects, runs, lawNames, kinds, seed } = inputs;
  return [
    'npx assay nightly',
    ...paths,
    ...boundsOf(options),
    `--seed ${seed} --projects ${projects} --runs ${runs}`,
    ...(lawNames.length === 0 ? [] : [`--laws ${lawNames.join(' ')}`]),
    ...kinds.map((kind) => `--kinds ${kind}`),
    ...placesOf(options),
  ].join(' ');
}

/** The command that goes on with the last night: what it works on is stored. */
export function resumeCommand(options: NightlyOptions): string {
  return ['npx assay nightly --resume', ...boundsOf(options), `--out ${options.out}`, ...placesOf(options)].join(' ');
}

function boundsOf({ for: time, units }: NightlyOptions): readonly string[] {
  return [
    ...(time === undefined ? [] : [`--for ${time % 60_000 === 0 ? `${time / 60_000}m` : `${time / 1000}s`}`]),
    ...(units === undefined ? [] : [`--units ${units}`]),
  ];
}

function placesOf({ state, postgres }: NightlyOptions): readonly string[] {
  return [
    ...(state === '.assay/nightly' ? [] : [`--state ${state}`]),
    ...(postgres === undefined ? [] : [`--postgres ${postgres}`]),
  ];
}
