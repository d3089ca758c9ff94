import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicySource } from '#targets';
import { languageOf, type PolicyLanguage } from './policy-languages.ts';

/** A policy language of which some file differs: all of its files on either side, since they decide together. */
export interface LanguageChange {
  readonly language: PolicyLanguage;
  readonly before: readonly PolicySource[];
  readonly after: readonly PolicySource[];
}

/** The policy languages whose files differ between two folders. */
export function changedLanguages(candidate: string, base: string, globs: readonly string[]): readonly LanguageChange[] {
  const before = Map.groupBy(sourcesIn(base, globs), ({ path }) => languageOf(path));
  const after = Map.groupBy(sourcesIn(candidate, globs), ({ path }) => languageOf(path));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((language) => {
    if (language === undefined) return [];
    const change = { language, before: before.get(language) ?? [], after: after.get(language) ?? [] };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

function sourcesIn(cwd: string, globs: readonly string[]): readonly PolicySource[] {
  const exclude = ['node_modules/**', '.assay/**'];
  const paths = new Set(globs.flatMap((glob) => globSync(glob, { cwd, exclude })));
  return [...paths]
    .filter((path) => languageOf(path) !== undefined)
    .toSorted()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(cwd, path), 'utf8') }));
}
