import type { ChangedPolicy, PolicyFileChange } from '#reports';
import type { PolicySource } from '#targets';
import type { LanguageChange } from './changed-languages.ts';
import type { PolicyEngine, WrittenPolicy } from './policy-languages.ts';

/** The policies that a change of a language adds, removes or changes, and each of them put back alone. */
export interface ChangedPolicies {
  readonly file: PolicyFileChange & { readonly changed: readonly ChangedPolicy[] };
  /** The candidate's files with one changed policy as it was, by its name. */
  readonly restored: ReadonlyMap<string, readonly PolicySource[]>;
}

/** What of the policies of a language differs. Both sides can be read: whoever asks has seen to that. */
export async function changedPolicies(
  engine: PolicyEngine,
  { before, after }: LanguageChange,
): Promise<ChangedPolicies> {
  const [old, current] = [byName(await engine.policiesIn(before)), byName(await engine.policiesIn(after))];
  const names = [...new Set([...current.keys(), ...old.keys()])];
  const pairs = names
    .map((name) => ({ name, old: old.get(name), current: current.get(name) }))
    .filter((pair) => pair.old?.text !== pair.current?.text);
  const changed = pairs.map(toldOf);
  return {
    file: { ...fileOf(changed[0]?.place?.path ?? '', { before, after }), changed },
    restored: new Map(pairs.map((pair) => [pair.name, restored(after, pair)])),
  };
}

interface Pair {
  readonly name: string;
  readonly old: WrittenPolicy | undefined;
  readonly current: WrittenPolicy | undefined;
}

function byName(policies: readonly WrittenPolicy[]): ReadonlyMap<string, WrittenPolicy> {
  return new Map(policies.map((policy) => [policy.name, policy]));
}

/** One text is not the name of its rule: what a policy is about is said by the side that has it. */
function toldOf({ name, old, current }: Pair): ChangedPolicy {
  const known = current ?? old;
  const at = old === undefined || current === undefined ? 0 : firstDifference(old.text, current.text);
  return {
    name,
    list: null,
    changes: [{ path: '', words: wordsOf({ name, old, current }, at) }],
    place: { path: known?.path ?? '', line: current === undefined ? 1 : current.line + at },
    ...(known?.rule === undefined ? {} : { rule: known.rule }),
  };
}

/** How many lines of the newer text stand before the first that differs. */
function firstDifference(old: string, current: string): number {
  const [before, after] = [old.split('\n'), current.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  return at === -1 ? Math.max(0, after.length - 1) : at;
}

function wordsOf({ old, current }: Pair, at: number): string {
  if (old === undefined) return 'it is new';
  if (current === undefined) return 'it is gone';
  const [was = '', wasNext] = linesFrom(old, at);
  const [is = '', isNext] = linesFrom(current, at);
  if (is === wasNext) return `no longer ${clipped(was)}`;
  return was === isNext ? `now also ${clipped(is)}` : `${clipped(is)}, before ${clipped(was)}`;
}

function linesFrom({ text }: WrittenPolicy, at: number): readonly string[] {
  return text
    .split('\n')
    .slice(at)
    .map((line) => line.trim());
}

const longest = 120;

function clipped(line: string): string {
  if (line === '') return 'nothing';
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function fileOf(
  path: string,
  { before, after }: Pick<LanguageChange, 'before' | 'after'>,
): Pick<PolicyFileChange, 'path' | 'before' | 'after'> {
  const textIn = (sources: readonly PolicySource[]) => sources.find((source) => source.path === path)?.text ?? '';
  return { path, before: textIn(before), after: textIn(after) };
}

/** A policy that is gone comes back at the end of its file, or in a file of its own where that is gone too. */
function restored(after: readonly PolicySource[], { old, current }: Pair): readonly PolicySource[] {
  if (current !== undefined) return rewritten(after, current, old?.text ?? '');
  if (old === undefined) return after;
  if (!after.some(({ path }) => path === old.path)) return [...after, { path: old.path, text: old.text }];
  return after.map((source) =>
    source.path === old.path ? { ...source, text: `${source.text}\n\n${old.text}\n` } : source,
  );
}

/** Files in which a policy reads otherwise; nothing is left of it for an empty text. */
export function rewritten(
  sources: readonly PolicySource[],
  policy: WrittenPolicy,
  text: string,
): readonly PolicySource[] {
  return sources.map((source) =>
    source.path === policy.path ? { ...source, text: replaced(source.text, policy, text) } : source,
  );
}

/** Twins may stand in one file: the line says which it is. */
function replaced(text: string, { line, text: found }: WrittenPolicy, by: string): string {
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const at = text.indexOf(found, start);
  return at === -1 ? text : text.slice(0, at) + by + text.slice(at + found.length);
}
