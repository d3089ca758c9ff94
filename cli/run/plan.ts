import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ISourcesCoordinates, loadSources } from '@cucumber/cucumber/api';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle } from '@cucumber/messages';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { featurePaths } from './feature-paths.ts';
import { perRule } from './per-rule.ts';

export interface Selection {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly seed: number;
  /** At most so many scenarios for each documented rule; without it there is no limit. */
  readonly perRule?: number;
}

/** The scenarios that a run will execute. */
export interface Plan {
  readonly sources: ISourcesCoordinates;
  readonly pickles: readonly Pickle[];
  /** How many there would be without a limit for each rule. */
  readonly total: number;
}

/** Reads the features and selects scenarios; whatever is wrong with the features ends here, all of it at once. */
export async function planRun(context: Context, selection: Selection): Promise<Plan> {
  const paths = featurePaths(context.cwd, selection.paths);
  // Without any path cucumber takes a folder of its own choice.
  if (paths.length === 0) throw nothingSelected(selection);
  const sources = sourcesOf({ ...selection, paths });
  const { plan, errors } = await load(sources, context);
  if (errors.length > 0) throw brokenFeatures(errors);
  if (plan.length === 0) throw nothingSelected(selection);
  const wanted = new Set(plan.map(({ uri, location }) => `${uri}:${location.line}`));
  // Cucumber has shuffled its plan by the seed; what is chosen for each rule must not depend on that.
  const uris = [...new Set(plan.map(({ uri }) => uri))].sort();
  const pickles = uris.flatMap((uri) => picklesOf(context, uri)).filter((pickle) => wanted.has(placeOf(pickle)));
  if (selection.perRule === undefined) return { sources, pickles, total: pickles.length };
  const chosen = perRule(pickles, selection.perRule);
  return { sources: sourcesOf({ ...selection, paths: pathsOf(chosen) }), pickles: chosen, total: pickles.length };
}

/** The plan of some of its scenarios. */
export function partOfPlan(plan: Plan, pickles: readonly Pickle[]): Plan {
  return { ...plan, pickles, sources: { ...plan.sources, paths: [...pathsOf(pickles)] } };
}

/** Each feature once, with the lines of the scenarios. */
export function pathsOf(pickles: readonly Pickle[]): readonly string[] {
  const byFeature = Map.groupBy(pickles, ({ uri }) => uri);
  return [...byFeature].map(([uri, own]) => [uri, ...own.map(({ location }) => location?.line ?? 0)].join(':'));
}

/** A selection in the words of cucumber. */
export function sourcesOf({ paths, tags, seed }: Selection): ISourcesCoordinates {
  return { defaultDialect: 'en', paths: [...paths], names: [], tagExpression: tags, order: `random:${seed}` };
}

/** Where a scenario stands: path and line. */
export function placeOf(pickle: Pickle): string {
  return `${pickle.uri}:${pickle.location?.line ?? 0}`;
}

/** The scenarios of one feature file, outlines expanded. */
export function picklesOf(context: Context, uri: string): readonly Pickle[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(resolve(context.cwd, uri), 'utf8'));
  return compile({ ...document, uri }, uri, newId);
}

async function load(sources: ISourcesCoordinates, context: Context): Promise<Awaited<ReturnType<typeof loadSources>>> {
  try {
    return await loadSources(sources, {
      cwd: context.cwd,
      stdout: context.stdout as never,
      stderr: context.stderr as never,
    });
  } catch (cause) {
    const message = deepestMessage(cause);
    if (!/tag expression/i.test(message)) throw new CliError(`features: ${message}`, { cause });
    throw new CliError(
      `--tags: \`${sources.tagExpression}\` is no tag expression: ${message.split('\n').at(-1) ?? ''}`,
      {
        hint: 'write it like `@approval and not @slow`',
        cause,
      },
    );
  }
}

// Cucumber wraps what a plugin of its own throws; the person needs the inner message.
function deepestMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : deepestMessage(error.cause);
}

type SourceErrors = Awaited<ReturnType<typeof loadSources>>['errors'];

function brokenFeatures(errors: SourceErrors): CliError {
  const lines = errors.map(({ uri, location, message }) => {
    const told = message.replace(/^\(\d+:\d+\): /, '').replaceAll('\n', ' ');
    return `${uri}:${location.line}:${location.column ?? 1}: ${told}`;
  });
  return new CliError(
    `${errors.length === 1 ? 'a feature' : `${errors.length} features`} cannot be read:\n  ${lines.join('\n  ')}`,
  );
}

function nothingSelected({ paths, tags }: Selection): CliError {
  const where = paths.map((path) => `\`${path}\``).join(', ');
  const filter = tags === '' ? '' : ` with the tags \`${tags}\``;
  return new CliError(`no scenario is selected: ${where}${filter}: a run that checks nothing is no pass`, {
    hint: 'name a folder or file with features, or loosen --tags',
  });
}
