import type { Opa } from './find-opa.ts';
import { type Located, parseModules, type RegoDefinition, type RegoExpression } from './parse-module.ts';
import { removePolicies, writePolicies } from './policy-folder.ts';

/** A rule with one small change. */
export interface RegoMutant {
  /** What was changed, the same for rules that read alike there. */
  readonly id: string;
  /** The change in words. */
  readonly change: string;
  /** The text of the rule; empty where it is gone. */
  readonly text: string;
}

/** The mutants of a rule: without it, and with each of its conditions always true, or the opposite. */
export async function mutantsOfRule(opa: Opa, text: string): Promise<readonly RegoMutant[]> {
  const definitions = await definitionsIn(opa, text);
  if (definitions.length === 0) return [];
  const gone: RegoMutant = { id: 'rule', change: 'the rule is gone', text: '' };
  const changed = definitions.flatMap((definition) =>
    conditionsOf(definition).flatMap((condition) => changesOf(text, condition)),
  );
  return [gone, ...told(changed)];
}

// A rule by itself is no module yet.
const head = 'package mutant\n\n';
const linesOfHead = head.split('\n').length - 1;

async function definitionsIn(opa: Opa, text: string): Promise<readonly RegoDefinition[]> {
  // What heads a module already cannot be headed once more, and has nothing to change.
  if (text.startsWith('package ')) return [];
  const folder = await writePolicies([{ path: 'mutant.rego', text: head + text }]);
  try {
    const [module] = await parseModules(opa, folder);
    return module?.rules ?? [];
  } finally {
    await removePolicies(folder);
  }
}

function conditionsOf(definition: RegoDefinition): readonly RegoExpression[] {
  if (definition.default === true) return [];
  const value = definition.head.value?.location;
  return definition.body.filter(({ location }) => location.row !== value?.row || location.col !== value.col);
}

function changesOf(text: string, condition: RegoExpression): readonly RegoMutant[] {
  const own = textOf(condition);
  const start = offsetOf(text, condition);
  if (!text.startsWith(own, start)) return [];
  const withOther = (other: string) => text.slice(0, start) + other + text.slice(start + own.length);
  const always = { id: `true: ${own}`, change: `\`${firstLine(own)}\` is always true`, text: withOther('true') };
  const opposite = oppositeOf(condition);
  if (opposite === null) return [always];
  const change = `\`${firstLine(own)}\` becomes \`${firstLine(opposite)}\``;
  return [always, { id: `negated: ${own}`, change, text: withOther(opposite) }];
}

/** What binds names has no opposite. */
function oppositeOf(condition: RegoExpression): string | null {
  const own = textOf(condition);
  if (condition.negated === true) return own.replace(/^not\s+/, '');
  return /^(some|every)\b|:=/.test(own) ? null : `not ${own}`;
}

function textOf({ location }: Located): string {
  return Buffer.from(location.text, 'base64').toString();
}

function offsetOf(text: string, { location }: Located): number {
  const before = text.split('\n').slice(0, location.row - linesOfHead - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + location.col - 1;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Where definitions of a rule share a condition, a number tells its mutants apart. */
function told(mutants: readonly RegoMutant[]): readonly RegoMutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const times = (seen.get(mutant.id) ?? 0) + 1;
    seen.set(mutant.id, times);
    return times === 1 ? mutant : { ...mutant, id: `${mutant.id} (${times})` };
  });
}
