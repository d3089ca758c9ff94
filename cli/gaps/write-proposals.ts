import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type FeatureFile,
  featureFiles,
  type GapResult,
  type LoadedLibrary,
  propose,
  readCorpus,
  stepLibrary,
} from '#proposals';
import type { Case, CoverageGap } from '#reports';
import { implementedRules } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import { planRun } from '../run/plan.ts';
import { loadSteps } from '../run/support.ts';

export interface WriteOptions {
  /** The folder that gets the feature files. */
  readonly directory: string;
  /** Folders and files of the features that proposals are edits of. */
  readonly features: readonly string[];
  readonly cases: readonly Case[];
  /** The gaps to close, in order; those out of reach are left out. */
  readonly gaps: readonly CoverageGap[];
  /** How many of them to try; 0 is all. */
  readonly limit: number | undefined;
  /** Print what became of the gaps as JSON and nothing else. */
  readonly json: boolean;
  readonly seed?: number;
  readonly imports?: readonly string[];
}

const usualSeed = 1;
const usualLimit = 20;

/** Searches scenarios for gaps, writes them as features, and says what is left and why. */
export async function writeProposals(context: Context, options: WriteOptions): Promise<readonly GapResult[]> {
  checkFolder(context, options.directory);
  const files = await readFeatures(context, options.features);
  const library = stepLibrary((await loadSteps(context, options.imports ?? [])) as unknown as LoadedLibrary);
  const within = options.gaps.filter(({ withinReach }) => withinReach);
  const gaps = options.limit === 0 ? within : within.slice(0, options.limit ?? usualLimit);
  const tell = options.json ? () => {} : (text: string) => say(context, text);
  tell(`searching scenarios for ${gaps.length} of ${within.length} gaps within reach`);
  const results = await propose({
    corpus: readCorpus(files, library),
    library,
    cases: options.cases,
    implemented: implementedRules(),
    gaps,
    seed: options.seed ?? usualSeed,
    onProgress: (result) => tell(lineOf(result)),
  });
  tell(write(context, options.directory, results));
  if (options.json) say(context, JSON.stringify(results.map(toldOf), null, 2));
  return results;
}

/** Said before the search, which takes its time. */
function checkFolder(context: Context, directory: string): void {
  const found = statSync(resolve(context.cwd, directory), { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  throw new CliError(`--write: ${directory}: a file stands where a folder is needed`, {
    exitCode: exitCodes.environment,
  });
}

/** All of them are read before anything is searched: what is wrong with one of them ends here. */
async function readFeatures(context: Context, paths: readonly string[]): Promise<readonly FeatureFile[]> {
  const uris = paths.flatMap((path) => {
    const absolute = resolve(context.cwd, path);
    if (!existsSync(absolute)) return [];
    return statSync(absolute).isDirectory()
      ? globSync(`${path}/**/*.feature`, { cwd: context.cwd }).toSorted()
      : [path].filter((name) => name.endsWith('.feature'));
  });
  if (uris.length === 0)
    throw new CliError(`--write: no features in ${paths.join(', ')}: proposals are edits of scenarios that are there`);
  await planRun(context, { paths: uris, tags: '', seed: usualSeed });
  return uris.map((uri) => ({ uri, text: readFileSync(resolve(context.cwd, uri), 'utf8') }));
}

function write(context: Context, directory: string, results: readonly GapResult[]): string {
  const folder = resolve(context.cwd, directory);
  const proposals = results.flatMap((result) => (result.kind === 'proposed' ? [result.proposal] : []));
  const files = featureFiles(proposals, (path) => existsSync(join(folder, path)));
  for (const { uri, text } of files) {
    const path = join(folder, uri);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const along = results.filter(({ kind }) => kind === 'closed along').length;
  const open = results.length - proposals.length - along;
  return [
    '',
    `${proposals.length} scenarios proposed, which close ${along} further gaps; ${open} of ${results.length} gaps stay open`,
    ...files.map(({ uri }) => `  ${join(directory, uri)}`),
    ...(files.length === 0 ? [] : [`next: npx assay run ${directory}, then confirm what they expect`]),
  ].join('\n');
}

/** A result without the scenarios that it was made from. */
function toldOf(result: GapResult): object {
  const { kind, gap } = result;
  if (kind === 'open')
    return { gap: gap.id, kind, reason: result.reason, tries: result.tries, nearest: result.nearest };
  const proposal = kind === 'proposed' ? result.proposal : result.by;
  return { gap: gap.id, kind, title: proposal.title, model: proposal.model.id };
}

function lineOf(result: GapResult): string {
  const { gap } = result;
  if (result.kind === 'proposed') return `  closed  ${gap.id}: ${result.proposal.title}`;
  if (result.kind === 'closed along') return `  closed  ${gap.id}: by the proposal for ${result.by.gap}`;
  const nearest = result.nearest === null ? '' : `; nearest: ${result.nearest}`;
  return `  open    ${gap.id}: ${reasons[result.reason]} in ${result.tries} scenarios tried${nearest}`;
}

const reasons = {
  'never reached': 'no edit reaches it',
  'no difference': 'what reaches it can be told from its neighbours by no Then step',
  'not confirmed': 'what was found does not close it once its tags are its own',
} as const;
