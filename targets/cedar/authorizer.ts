import type { PolicySource } from '../authorization/policy-source.ts';
import { type Cedar, loadCedar } from './cedar.ts';
import { knownActions } from './known-actions.ts';
import { type CedarPolicy, readPolicies } from './policy-set.ts';
import type { CedarRequest } from './request.ts';
import { type ScopedAction, schemaText } from './schema.ts';

/** What Cedar decides, and by which policies: none is a refusal because nothing permits it. */
export interface CedarDecision {
  readonly allowed: boolean;
  readonly determining: readonly CedarPolicy[];
}

/** Files of policies, parsed once. */
export interface Authorizer {
  readonly policies: readonly CedarPolicy[];
  /** Throws where Cedar reports any error: a policy that cannot be evaluated does not apply, whatever it says. */
  decide(request: CedarRequest, action: ScopedAction): CedarDecision;
  /** Lets Cedar forget the policies. */
  close(): void;
}

/** Prepares policies to decide by. */
export async function authorizerOf(sources: readonly PolicySource[]): Promise<Authorizer> {
  const cedar = await loadCedar();
  const policies = await readPolicies(sources);
  const name = nextName();
  const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
  const parsed = cedar.preparsePolicySet(name, { staticPolicies });
  if (parsed.type === 'failure') throw new Error(`policies: ${parsed.errors.map(({ message }) => message).join('; ')}`);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    policies,
    decide: (request, action) => {
      const schema = schemaFor(cedar, action);
      const { decision, reason } = answerOf(cedar, { request, schema, name });
      return { allowed: decision === 'allow', determining: reason.flatMap((id) => byId.get(id) ?? []) };
    },
    close: () => {
      cedar.preparsePolicySet(name, { staticPolicies: {} });
    },
  };
}

let names = 0;

function nextName(): string {
  names += 1;
  return `policies-${names}`;
}

const prepared = new Set<string>();

/** How many actions share a schema: Cedar looks at each of them with every request, and reads every schema once. */
const actionsPerSchema = 64;

const places: ReadonlyMap<string, number> = new Map(
  knownActions.map((action, index) => [action.join(':'), Math.floor(index / actionsPerSchema)]),
);

/** The name of a schema that has the action; one that the catalogue does not name has a schema of its own. */
function schemaFor(cedar: Cedar, action: ScopedAction): string {
  const place = places.get(action.join(':'));
  const name = place === undefined ? action.join(':') : `actions-${place}`;
  if (prepared.has(name)) return name;
  const start = (place ?? 0) * actionsPerSchema;
  const actions = place === undefined ? [action] : knownActions.slice(start, start + actionsPerSchema);
  const parsed = cedar.preparseSchema(name, schemaText(actions));
  if (parsed.type === 'failure') throw new Error(`schema: ${parsed.errors.map(({ message }) => message).join('; ')}`);
  prepared.add(name);
  return name;
}

interface Call {
  readonly request: CedarRequest;
  readonly schema: string;
  readonly name: string;
}

function answerOf(cedar: Cedar, { request, schema, name }: Call) {
  const answer = cedar.statefulIsAuthorized({
    ...(structuredClone(request) as Parameters<Cedar['statefulIsAuthorized']>[0]),
    preparsedSchemaName: schema,
    validateRequest: true,
    preparsedPolicySetId: name,
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) {
    throw new Error(
      diagnostics.errors.map(({ policyId, error }) => `policy \`${policyId}\`: ${error.message}`).join('; '),
    );
  }
  return { decision, reason: diagnostics.reason };
}
