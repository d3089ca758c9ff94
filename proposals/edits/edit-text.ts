import { policyFields } from '#catalogue';
import { withOtherFields } from './edit-fields.ts';

/** Variants of a policy file in a scenario: a number or a documented word changed, a line or a field left out, a field put in. */
export function editedText(text: string): readonly string[] {
  return [...new Set([...changedTokens(text), ...withoutLines(text), ...withOtherFields(text)])];
}

function changedTokens(text: string): readonly string[] {
  return [...text.matchAll(/(?<=[\s:[{,'"-])[\w./*-]+(?=[\s\]},'"]|$)/g)].flatMap(({ 0: token, index }) =>
    insteadOf(token).map((other) => `${text.slice(0, index)}${other}${text.slice(index + token.length)}`),
  );
}

function insteadOf(token: string): readonly string[] {
  if (/^\d+$/.test(token)) return numbersNear(Number(token));
  return [...(wordLists().get(token) ?? [])].filter((word) => word !== token).slice(0, 12);
}

function numbersNear(value: number): readonly string[] {
  const around = numericLimits().flatMap((limit) => [limit - 1, limit, limit + 1]);
  const bounds = around.filter((limit) => limit !== value);
  return [...new Set([value - 1, value + 1, 0, 1, ...bounds])].map(String);
}

function withoutLines(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.length > 40) return [];
  return lines.flatMap((line, at) => {
    const below = lines.slice(at + 1).findIndex((next) => next.trim() !== '' && indentOf(next) <= indentOf(line));
    const end = below < 0 ? lines.length : at + 1 + below;
    const rest = [...lines.slice(0, at), ...lines.slice(end)];
    return rest.length === 0 ? [] : [rest.join('\n')];
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

let lists: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Each documented word with those that may stand in its place. */
function wordLists(): ReadonlyMap<string, ReadonlySet<string>> {
  if (lists !== undefined) return lists;
  const byWord = new Map<string, Set<string>>();
  for (const { values = [] } of policyFields()) {
    for (const word of values) byWord.set(word, new Set([...(byWord.get(word) ?? []), ...values]));
  }
  lists = byWord;
  return byWord;
}

/** A step that says how many may make each of them: nobody waits for a million findings. */
const mostCounted = 1000;

/** The documented limits that a step may say: the large ones only where people say large numbers too. */
export function limitsToSay(said: readonly string[]): readonly number[] {
  const most = Math.max(mostCounted, ...said.map(Number).filter(Number.isFinite));
  return numericLimits().filter((limit) => limit >= 0 && (limit <= mostCounted || most > mostCounted));
}

let limits: readonly number[] | undefined;

/** The documented limits of numbers. */
export function numericLimits(): readonly number[] {
  limits ??= [
    ...new Set(
      policyFields().flatMap(({ limits: { min, max } = {} }) => [min, max].filter((limit) => limit !== undefined)),
    ),
  ];
  return limits;
}
