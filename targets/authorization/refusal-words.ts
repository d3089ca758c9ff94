import type { AccessFacts, JobFacts } from './facts.ts';

/**
 * What a refusal says: what is not allowed, and what the facts show to be missing, as the platform names it to the caller.
 * Which policies stand behind it is evidence: two ways to refuse the same are one decision.
 */
export function refusalWords(facts: AccessFacts): string {
  const missing = missingIn(facts);
  return `${facts.demand.name} is not allowed${missing === null ? '' : `: ${missing}`}`;
}

function missingIn(facts: AccessFacts): string | null {
  const { credential } = facts;
  if (credential.kind === 'job_token') return missingPolicies(facts, credential);
  if (credential.kind !== 'access_token') return null;
  return credential.granular ? missingPermissions(facts, credential.granted) : requiredPermissions(facts);
}

function missingPermissions(
  { demand: { granular }, resource }: AccessFacts,
  granted: readonly string[],
): string | null {
  if (granular.kind === 'undeclared') return 'cannot determine which permission or boundary a fine-grained token needs';
  const missing = granular.permissions.filter((name) => !granted.includes(name));
  return missing.length === 0 ? null : `the token lacks ${missing.join(', ')} on ${resource.kind} ${resource.path}`;
}

/** Where only fine-grained tokens are taken, the caller is told what one would need. */
function requiredPermissions({ demand: { granular }, resource, instance }: AccessFacts): string | null {
  if (!instance.saas || !resource.granularTokensRequired) return null;
  return `a fine-grained token is required: ${granular.permissions.join(', ')} on ${resource.kind} ${resource.path}`;
}

function missingPolicies({ demand: { jobPolicies } }: AccessFacts, { own, entry }: JobFacts): string | null {
  if (own || entry === null || entry.defaultPermissions) return null;
  if (jobPolicies === null) return 'the endpoint declares no policy';
  const missing = jobPolicies.filter((policy) => !entry.policies.includes(policy));
  return missing.length === 0 ? null : `insufficient job token permissions: ${missing.join(', ')}`;
}
