import type { PolicySource } from '../authorization/policy-source.ts';
import { loadCedar } from './cedar.ts';
import { CedarPolicyError, type CedarProblem } from './errors.ts';
import { isKnownAction, knownActions } from './known-actions.ts';
import { placeAt } from './place.ts';
import { type CedarPolicy, readPolicies, wordsOf } from './policy-set.ts';
import { groupsOf, type ScopedAction, schemaText } from './schema.ts';

/** What is wrong with files of policies, in Cedar's own words: they do not parse, or do not fit the schema. */
export async function checkCedarPolicies(sources: readonly PolicySource[]): Promise<readonly CedarProblem[]> {
  try {
    return await validated(await readPolicies(sources));
  } catch (cause) {
    if (cause instanceof CedarPolicyError) return cause.problems;
    throw cause;
  }
}

async function validated(policies: readonly CedarPolicy[]): Promise<readonly CedarProblem[]> {
  const cedar = await loadCedar();
  const answer = cedar.validate({
    schema: schemaText(actionsFor(policies)),
    policies: { staticPolicies: Object.fromEntries(policies.map(({ id, text }) => [id, text])) },
  });
  if (answer.type === 'failure')
    return answer.errors.map((error) => ({ path: '', line: 1, column: 1, message: wordsOf(error) }));
  return answer.validationErrors.flatMap(({ policyId, error }) => {
    const policy = policies.find(({ id }) => id === policyId);
    return policy === undefined ? [] : [problemIn(policy, error)];
  });
}

function problemIn(
  { path, line: start, text }: CedarPolicy,
  error: Parameters<typeof wordsOf>[0] & Parameters<typeof placeAt>[1],
): CedarProblem {
  const { line, column } = placeAt(text, error);
  return { path, line: start + line - 1, column, message: wordsOf(error) };
}

/**
 * The actions that policies name, and one of each kind. Cedar checks each policy for every action it may be about, and
 * those of the same groups are alike.
 */
function actionsFor(policies: readonly CedarPolicy[]): readonly ScopedAction[] {
  const named = policies.flatMap(({ text }) =>
    [...text.matchAll(/"(project|group):([^"]+)"/g)].map(([, scope, name]) => [scope, name] as unknown as ScopedAction),
  );
  const kinds = new Map(
    knownActions.map((action) => [`${action[0]} ${groupsOf(...action).join(' ')}`, action] as const),
  );
  const all = [...named.filter(isKnownAction), ...kinds.values()];
  return [...new Map(all.map((action) => [action.join(':'), action])).values()];
}
