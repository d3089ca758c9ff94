import type { Clause, Expr, PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';
import { loadCedar } from './cedar.ts';

/** A policy with one small change. */
export interface CedarMutant {
  /** What was changed and where, the same for policies that read alike there. */
  readonly id: string;
  /** The change in words. */
  readonly change: string;
  /** The text of the policy; empty where it is gone. */
  readonly text: string;
}

/** The mutants of a policy: without it, with the other effect, and with a condition or the scope of its actions changed. */
export async function cedarMutants(text: string): Promise<readonly CedarMutant[]> {
  const cedar = await loadCedar();
  const parsed = cedar.policyToJson(text);
  if (parsed.type === 'failure') return [];
  const changed = [...otherEffect(parsed.json), ...otherActions(parsed.json), ...otherConditions(parsed.json)];
  const gone: CedarMutant = { id: 'policy', change: 'the policy is gone', text: '' };
  return [
    gone,
    ...changed.flatMap(({ id, change, json }) => {
      const written = cedar.policyToText(json);
      return written.type === 'failure' ? [] : [{ id, change, text: written.text }];
    }),
  ];
}

interface Changed {
  readonly id: string;
  readonly change: string;
  readonly json: PolicyJson;
}

function otherEffect(json: PolicyJson): readonly Changed[] {
  const effect = json.effect === 'permit' ? 'forbid' : 'permit';
  return [{ id: 'effect', change: `${json.effect} becomes ${effect}`, json: { ...json, effect } }];
}

/** Of a group of actions only the group itself, or of one action also what is below it. */
function otherActions(json: PolicyJson): readonly Changed[] {
  const { action } = json;
  if (!('entity' in action)) return [];
  const { entity } = action;
  const other: PolicyJson['action'] = action.op === 'in' ? { op: '==', entity } : { op: 'in', entity };
  const change = `\`action ${action.op}\` becomes \`action ${other.op}\``;
  return [{ id: 'action', change, json: { ...json, action: other } }];
}

function otherConditions(json: PolicyJson): readonly Changed[] {
  return json.conditions.flatMap((clause, at): readonly Changed[] => {
    const id = `conditions[${at}]`;
    const others = json.conditions.toSpliced(at, 1);
    const terms = termsOf(clause.body);
    const negated = terms.map((term, index) => ({
      // Terms come and go: one that stands elsewhere is the same.
      id: `negated ${JSON.stringify(term)}`,
      change: `term ${index + 1} of its \`${clause.kind}\` is negated`,
      json: { ...json, conditions: json.conditions.with(at, withNegated(clause, terms, index)) },
    }));
    return [{ id, change: `its \`${clause.kind}\` is gone`, json: { ...json, conditions: others } }, ...negated];
  });
}

/** The terms that a condition joins by `&&`; one that joins none is its own. */
function termsOf(body: Expr): readonly Expr[] {
  if (!('&&' in body) || Array.isArray(body['&&'])) return [body];
  const { left, right } = body['&&'];
  return [...termsOf(left), ...termsOf(right)];
}

function withNegated(clause: Clause, terms: readonly Expr[], index: number): Clause {
  const all = terms.map((term, at): Expr => (at === index ? { '!': { arg: term } } : term));
  return { ...clause, body: all.reduce((left, right): Expr => ({ '&&': { left, right } })) };
}
