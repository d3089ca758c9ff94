import { type Document, isCollection, LineCounter, parseDocument, type Range, visit, type YAMLError } from 'yaml';
import { remembering } from '../remembering.ts';
import { type Locate, locatorOf, type Position } from './locate.ts';
import { plainJson } from './plain-json.ts';

/** A complaint about the text itself. */
export interface TextProblem extends Position {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly what: string;
}

/** The content of a text, as far as it is readable, and a way back from a place to its line. */
export interface ParsedText {
  readonly content: unknown;
  /** False when the content cannot be trusted, so that looking into it would only raise false alarms. */
  readonly readable: boolean;
  readonly problems: readonly TextProblem[];
  readonly locate: Locate;
}

/** Reads YAML; never throws. Nobody changes what it gives: whoever asks again soon is given the same. */
export function parseYaml(text: string): ParsedText {
  const json = plainJson(text);
  // Places are seldom asked for, and what finds them takes far more room than the content: it is forgotten, not kept.
  const locate: Locate = (place, atKey) => recentlyParsed(text).locate(place, atKey);
  if (json !== undefined) return { content: json, readable: true, problems: [], locate };
  const { content, readable, problems } = recentlyParsed(text);
  return { content, readable, problems, locate };
}

// A file that is checked is read for its limits, for the groups that it names, in each age of the format.
const recently = 32;
const recentlyParsed = remembering(recently, parseText);

function parseText(text: string): ParsedText {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
    const problems = [
      ...document.errors.map((error) => complaint(error, 'error', lines)),
      ...document.warnings.map((warning) => complaint(warning, 'warning', lines)),
      ...oddNodes(document, lines),
    ];
    const readable = problems.every(({ severity, code }) => severity === 'warning' || code === 'duplicate-key');
    return contentOf({ document, problems, readable, locate: locatorOf(document, lines) });
  } catch (error) {
    return unreadable('unreadable-yaml', `the text cannot be read as YAML: ${reason(error)}`);
  }
}

function contentOf(read: {
  readonly document: Document.Parsed;
  readonly problems: readonly TextProblem[];
  readonly readable: boolean;
  readonly locate: Locate;
}): ParsedText {
  const { document, problems, readable, locate } = read;
  if (!readable) return { content: undefined, readable, problems, locate };
  try {
    return { content: document.toJS({ maxAliasCount: 100 }), readable, problems, locate };
  } catch (error) {
    const aliases = error instanceof ReferenceError;
    return aliases
      ? unreadable('too-many-aliases', 'the aliases of the file stand for far more text than the file has')
      : unreadable('unreadable-yaml', `the text cannot be read as YAML: ${reason(error)}`);
  }
}

function complaint(error: YAMLError, severity: 'error' | 'warning', lines: LineCounter): TextProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const code = codes[error.code] ?? 'broken-yaml';
  return { severity, code, what: sentences[code] ?? lowered(error.message), line: Math.max(line, 1), column: col };
}

const codes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'duplicate-key',
  MULTIPLE_DOCS: 'multiple-documents',
  TAG_RESOLVE_FAILED: 'unknown-tag',
};

const sentences: Readonly<Record<string, string>> = {
  'duplicate-key': 'the key stands twice in one object, and only one of them can count',
  'multiple-documents': 'a second document starts here, and a policy file holds exactly one',
};

/** Aliases without an anchor or inside their own, and keys that are no words, would make no plain value. */
function oddNodes(document: Document.Parsed, lines: LineCounter): readonly TextProblem[] {
  const found: TextProblem[] = [];
  const report = (code: string, what: string, node: { readonly range?: Range | null | undefined }) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    found.push({ severity: 'error', code, what, line, column: col });
  };
  visit(document, {
    Pair(_, { key }) {
      if (isCollection(key)) report('complex-key', 'a key is a list or an object, and only words can be keys', key);
    },
    Alias(_, alias, ancestors) {
      const source = alias.resolve(document);
      const name = `\`*${alias.source}\``;
      if (source === undefined) report('unknown-alias', `the alias ${name} refers to nothing before it`, alias);
      else if (ancestors.includes(source)) report('circular-alias', `the alias ${name} stands inside itself`, alias);
    },
  });
  return found;
}

function unreadable(code: string, what: string): ParsedText {
  const problem: TextProblem = { severity: 'error', code, what, line: 1, column: 1 };
  return { content: undefined, readable: false, problems: [problem], locate: () => ({ line: 1, column: 1 }) };
}

function reason(error: unknown): string {
  return error instanceof Error ? lowered(error.message) : String(error);
}

function lowered(message: string): string {
  const [first = ''] = message.split('\n');
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '');
}
