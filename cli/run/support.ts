import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { type ISourcesCoordinates, type ISupportCodeLibrary, loadSupport } from '@cucumber/cucumber/api';
import type { Context } from '../context.ts';
import { ownSteps, ownSupport } from '../context.ts';
import { CliError } from '../errors.ts';
import type { StepDefinition } from './inspect.ts';

const noSources: ISourcesCoordinates = {
  defaultDialect: 'en',
  paths: [],
  names: [],
  tagExpression: '',
  order: 'defined',
};

/** The step definitions: Assay's own, and those that `--import` adds. Modules run once, so a process loads them once. */
export function loadSteps(context: Context, imports: readonly string[] = []): Promise<ISupportCodeLibrary> {
  const key = JSON.stringify([context.cwd, imports]);
  const library = loaded.get(key) ?? load(context, imports);
  loaded.set(key, library);
  return library;
}

const loaded = new Map<string, Promise<ISupportCodeLibrary>>();

async function load(context: Context, imports: readonly string[]): Promise<ISupportCodeLibrary> {
  const lost = imports.find((glob) => globSync(glob, { cwd: context.cwd }).length === 0);
  if (lost !== undefined) throw new CliError(`step definitions: \`${lost}\`: no file is there: mend --import`);
  const support = {
    importPaths: [...ownSupport, ownSteps, ...imports],
    requireModules: [],
    requirePaths: [],
    loaders: [],
  };
  try {
    const library = await loadSupport({ sources: noSources, support }, cucumberEnvironment(context));
    matchOnce(library as unknown as LoadedLibrary);
    return library;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(`step definitions cannot be loaded: ${message}`, { cause });
  }
}

/** The step definitions of a library, as far as matching goes. */
export function definitionsOf(context: Context, library: ISupportCodeLibrary): readonly StepDefinition[] {
  return (library as unknown as LoadedLibrary).stepDefinitions.map((definition) => ({
    pattern: String(definition.pattern),
    place: `${relative(context.cwd, definition.uri.replace(/^file:\/\//, ''))}:${definition.line}`,
    matches: (text) => definition.matchesStepName(text),
  }));
}

export function cucumberEnvironment(context: Context): { cwd: string; stdout: never; stderr: never; env: never } {
  return {
    cwd: context.cwd,
    stdout: context.stdout as never,
    stderr: context.stderr as never,
    env: context.environment as never,
  };
}

/**
 * Cucumber asks every definition about every step of every scenario, takes the step apart into arguments to answer, and
 * takes it apart again to run it. Scenarios share most of their steps: each text is matched and taken apart once.
 */
function matchOnce({ stepDefinitions }: LoadedLibrary): void {
  const candidates = stepDefinitions.map((definition) => ({ definition, fits: fitOf(definition) }));
  const fittingOf = remembered(
    (text) => new Set(candidates.filter((one) => one.fits(text)).map((one) => one.definition)),
  );
  for (const definition of stepDefinitions) {
    const { expression } = definition;
    expression.match = remembered(expression.match.bind(expression));
    definition.matchesStepName = (text) => fittingOf(text).has(definition);
  }
}

function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let last: { readonly text: string; readonly result: T } | undefined;
  return (text) => {
    // All definitions are asked about one step before the next.
    if (last?.text === text) return last.result;
    const result = known.has(text) ? (known.get(text) as T) : answer(text);
    known.set(text, result);
    last = { text, result };
    return result;
  };
}

/** Most texts already differ in the words before the first parameter, option or alternative. */
function fitOf({ pattern, expression }: LoadedLibrary['stepDefinitions'][number]): (text: string) => boolean {
  const start = typeof pattern === 'string' ? (/^[^{(/\\]* (?=\S)/.exec(pattern)?.[0] ?? '') : '';
  const { regexp } = expression;
  return (text) => text.startsWith(start) && regexp.test(text);
}

// The public type of a loaded library is opaque; this is the part of it that messages and documentation describe.
interface LoadedLibrary {
  readonly stepDefinitions: readonly {
    readonly pattern: string | RegExp;
    readonly uri: string;
    readonly line: number;
    readonly expression: { readonly regexp: RegExp; match: (text: string) => unknown };
    matchesStepName: (text: string) => boolean;
  }[];
}
