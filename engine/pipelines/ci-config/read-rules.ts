import { isObject, itemsOf } from '../../policies/plain-values.ts';
import type { CiRule } from './ci-config.ts';
import { parseExpression } from './expressions/parse-expression.ts';
import { readVariables } from './read-variables.ts';

const whens: readonly string[] = ['on_success', 'always', 'on_failure', 'manual', 'delayed', 'never'];

/** The entries of a `rules` list, null where there is none, and what is wrong with them. */
export interface ReadRules {
  readonly rules: readonly CiRule[] | null;
  readonly errors: readonly string[];
}

/** Reads `rules`; `changes` always holds, as on a platform that has no diff to compare, for the world keeps none. */
export function readRules(value: unknown, owner: string): ReadRules {
  if (value === undefined || value === null) return { rules: null, errors: [] };
  if (!Array.isArray(value)) return { rules: [], errors: [`${owner} rules should be a list`] };
  const read = itemsOf(value)
    .flat()
    .map((entry, index) => readRule(entry, `${owner} rules entry ${index + 1}`));
  return { rules: read.flatMap(({ rule }) => rule ?? []), errors: read.flatMap(({ errors }) => errors) };
}

function readRule(entry: unknown, place: string): { readonly rule?: CiRule; readonly errors: readonly string[] } {
  if (!isObject(entry)) return { errors: [`${place} should be a mapping`] };
  if (entry.exists !== undefined) return { errors: [`${place} uses \`exists\`, which is not evaluated`] };
  const condition = typeof entry.if === 'string' ? parseExpression(entry.if) : null;
  if (entry.if !== undefined && condition === null) return { errors: [`${place} has an invalid expression in \`if\``] };
  const when = entry.when ?? 'on_success';
  if (!isWhen(when)) return { errors: [`${place} has an unknown \`when\``] };
  const allowFailure = typeof entry.allow_failure === 'boolean' ? entry.allow_failure : null;
  return { rule: { condition, when, variables: readVariables(entry.variables), allowFailure }, errors: [] };
}

function isWhen(value: unknown): value is CiRule['when'] {
  return typeof value === 'string' && whens.includes(value);
}
