import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { type ISourcesCoordinates, type ISupportCodeLibrary, loadSupport } from '@cucumber/cucumber/api';
import type { Context } from '../context.ts';
import { ownSteps, ownSupport } from '../context.ts';
import { CliError } from '../errors.ts';
import type { StepDefinition } from './inspect.ts';
import { type MatchedLibrary, matchOnce } from './match-once.ts';

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

// The public type of a loaded library is opaque; this is the part of it that messages and documentation describe.
interface LoadedLibrary extends MatchedLibrary {
  readonly stepDefinitions: readonly (MatchedLibrary['stepDefinitions'][number] & {
    readonly uri: string;
    readonly line: number;
  })[];
}
