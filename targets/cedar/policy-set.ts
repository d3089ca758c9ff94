import type { PolicySource } from '../authorization/policy-source.ts';
import { type Cedar, loadCedar } from './cedar.ts';
import { CedarPolicyError, type CedarProblem } from './errors.ts';
import { placeAt } from './place.ts';

/** One policy of a file. */
export interface CedarPolicy {
  /** Its `@id`; a policy without one is called by its file and its number there. */
  readonly id: string;
  /** The documented rule that it expresses, as its `@rule` names it. */
  readonly rule: string | null;
  /** Whether the rule counts as held where the policy applies; `@held("no")` says that it then does not. */
  readonly held: boolean;
  readonly path: string;
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
}

/** The policies of some files, in order. Throws with all that Cedar says where a file does not parse. */
export async function readPolicies(sources: readonly PolicySource[]): Promise<readonly CedarPolicy[]> {
  const cedar = await loadCedar();
  const read = sources.map((source) => policiesIn(cedar, source));
  const policies = read.flatMap((one) => ('policies' in one ? one.policies : []));
  const problems = [...read.flatMap((one) => ('problems' in one ? one.problems : [])), ...namesakes(policies)];
  if (problems.length > 0) throw new CedarPolicyError(problems);
  return policies;
}

type Read = { readonly policies: readonly CedarPolicy[] } | { readonly problems: readonly CedarProblem[] };

function policiesIn(cedar: Cedar, { path, text }: PolicySource): Read {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') {
    return { problems: parts.errors.map((error) => ({ path, ...placeAt(text, error), message: wordsOf(error) })) };
  }
  if (parts.policy_templates.length > 0)
    return { problems: [{ path, line: 1, column: 1, message: 'templates are not supported: write the policies out' }] };
  const placed = placedIn(text, parts.policies).map((part, index) => ({ ...part, index }));
  return { policies: placed.map((part) => policyOf(cedar, path, part)) };
}

interface Placed {
  readonly text: string;
  readonly line: number;
}

/** Cedar takes a file apart in no order, and cuts each policy out as it stands. */
function placedIn(text: string, parts: readonly string[]): readonly Placed[] {
  const taken = new Set<number>();
  const starts = parts.map((part) => {
    let start = text.indexOf(part);
    while (taken.has(start)) start = text.indexOf(part, start + 1);
    taken.add(start);
    return { text: part, start };
  });
  return starts
    .toSorted((one, other) => one.start - other.start)
    .map((part) => ({ text: part.text, line: text.slice(0, part.start).split('\n').length }));
}

function policyOf(cedar: Cedar, path: string, { text, line, index }: Placed & { readonly index: number }): CedarPolicy {
  const parsed = cedar.policyToJson(text);
  const { id, rule, held } = parsed.type === 'success' ? (parsed.json.annotations ?? {}) : {};
  return { id: id ?? `${path}#${index + 1}`, rule: rule ?? null, held: held !== 'no', path, line, text };
}

function namesakes(policies: readonly CedarPolicy[]): readonly CedarProblem[] {
  return policies
    .filter(({ id }, at) => policies.findIndex((one) => one.id === id) < at)
    .map(({ id, path, line }) => ({ path, line, column: 1, message: `another policy has the @id \`${id}\` already` }));
}

/** Cedar's own words, with its advice. */
export function wordsOf({ message, help }: { readonly message: string; readonly help: string | null }): string {
  return help === null ? message : `${message}: ${help}`;
}
