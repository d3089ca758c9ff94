import { isObject, itemsOf, objectOf, type PlainObject } from '../../policies/plain-values.ts';
import type { Variables } from './ci-config.ts';
import { expandText } from './expand-variables.ts';
import { isMet } from './expressions/is-met.ts';
import { mergeMappings } from './merge-mappings.ts';
import { parseYamlMapping } from './parse-yaml-mapping.ts';
import { readRules } from './read-rules.ts';

/** A file in a project; `ref` null is the head of the default branch. */
export interface FileReference {
  readonly project: string;
  readonly path: string;
  readonly ref: string | null;
}

export type FetchedFile =
  | { readonly found: true; readonly text: string }
  | { readonly found: false; readonly error: string };

/** Where CI files come from, and who may read them. */
export type FetchFile = (reference: FileReference) => FetchedFile;

export interface IncludeContext {
  readonly fetch: FetchFile;
  /** What `include` may refer to. */
  readonly variables: Variables;
}

/** A file and all that it includes, merged, with the places that were read on the way. */
export interface IncludedContent {
  readonly content: PlainObject;
  readonly files: readonly FileReference[];
  readonly errors: readonly string[];
}

/** Reads a file with its includes; the including file wins over what it includes. */
export function includeFiles(
  file: FileReference,
  context: IncludeContext,
  above: readonly FileReference[] = [],
): IncludedContent {
  if (above.some((other) => isSame(other, file))) return failed(file, `${file.path} includes itself`);
  const fetched = context.fetch(file);
  if (!fetched.found) return failed(file, fetched.error);
  const parsed = parseYamlMapping(fetched.text);
  if (!parsed.valid) return failed(file, `${file.path}: ${parsed.error}`);
  const { include, ...own } = parsed.content;
  const wanted = entriesOf(include).map((entry) => referencesOf(entry, file, context));
  const parts = wanted
    .flatMap(({ references }) => references)
    .map((reference) => includeFiles(reference, context, [...above, file]));
  return {
    content: mergeMappings(...parts.map(({ content }) => content), own),
    files: [file, ...parts.flatMap(({ files }) => files)],
    errors: [...wanted.flatMap(({ errors }) => errors), ...parts.flatMap(({ errors }) => errors)],
  };
}

interface Wanted {
  readonly references: readonly FileReference[];
  readonly errors: readonly string[];
}

function entriesOf(include: unknown): readonly unknown[] {
  if (include === undefined || include === null) return [];
  return Array.isArray(include) ? include : [include];
}

function referencesOf(entry: unknown, from: FileReference, { variables }: IncludeContext): Wanted {
  const text = (value: unknown) => (typeof value === 'string' ? expandText(value, variables) : null);
  const { local, project, file, ref, rules } = isObject(entry) ? entry : { ...objectOf(undefined), local: entry };
  if (!applies(rules, variables)) return { references: [], errors: [] };
  const localPath = text(local);
  if (localPath !== null) return { references: [{ ...from, path: rooted(localPath) }], errors: [] };
  const projectPath = text(project);
  const paths = (Array.isArray(file) ? itemsOf(file) : [file]).flatMap((path) => text(path) ?? []);
  if (projectPath === null || paths.length === 0) return unsupported(entry);
  return {
    references: paths.map((path) => ({ project: projectPath, path: rooted(path), ref: text(ref) })),
    errors: [],
  };
}

function applies(rules: unknown, variables: Variables): boolean {
  const read = readRules(rules, 'include');
  if (read.rules === null) return true;
  const matching = read.rules.find(({ condition }) => condition === null || isMet(condition, variables));
  return matching !== undefined && matching.when !== 'never';
}

function rooted(path: string): string {
  return path.replace(/^\/+/, '');
}

// The world holds repositories only: no templates of the platform, no other servers, no components.
function unsupported(entry: unknown): Wanted {
  return {
    references: [],
    errors: [`include \`${JSON.stringify(entry)}\` names no file of a project on this instance`],
  };
}

function failed(file: FileReference, error: string): IncludedContent {
  return { content: {}, files: [file], errors: [error] };
}

function isSame(one: FileReference, other: FileReference): boolean {
  return one.project === other.project && one.path === other.path && one.ref === other.ref;
}
