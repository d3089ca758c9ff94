import fc from 'fast-check';
import { permissions } from '#catalogue';
import { granularAccesses, jobStatuses } from '../engine-words.ts';
import { mostly, perhaps, simplestFirst } from '../frequencies.ts';
import { sureReference } from '../references.ts';
import type {
  AllowlistPlan,
  DeployTokenPlan,
  FlowTokenPlan,
  GranularScopePlan,
  JobPlan,
  TokenPlan,
} from './authorization-plan.ts';
import type { AuthorizationWorldConstraints } from './constraints.ts';
import { expiry, place } from './people.ts';

/** Every legacy scope, the widest first. */
export const legacyScopeNames: readonly string[] = permissions.legacyScopes.map(({ name }) => name);
const usualScopes = ['api', 'read_api', 'read_repository', 'write_repository', 'read_registry', 'sudo'] as const;

/** Access tokens, with legacy scopes or with fine-grained ones. */
export function tokens({ maxTokens }: AuthorizationWorldConstraints): fc.Arbitrary<readonly TokenPlan[]> {
  const token = fc.record({
    user: sureReference(),
    kind: mostly<TokenPlan['kind']>('personal', ['impersonation']),
    scopes: legacyScopes(),
    granular: perhaps(fc.array(granularScope(), { minLength: 1, maxLength: 3 })),
    expires: expiry(),
    revoked: mostly(false, [true]),
  });
  return fc.array(token, { maxLength: maxTokens });
}

/** Some legacy scopes, mostly usual ones. */
export function legacyScopes(): fc.Arbitrary<readonly string[]> {
  return fc.oneof(
    simplestFirst,
    { weight: 3, arbitrary: fc.subarray<string>([...usualScopes], { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.subarray([...legacyScopeNames], { minLength: 1, maxLength: 3 }) },
  );
}

/** Assignable permissions that generated scopes carry: those that generated attempts need, and some others. */
export const granularNames = [
  'read_code',
  'download_code',
  'push_code',
  'read_merge_request',
  'create_issue',
  'read_vulnerability',
  'create_pipeline',
  'read_project',
  'approve_merge_request',
] as const;

/** One boundary of a fine-grained token. */
export function granularScope(): fc.Arbitrary<GranularScopePlan> {
  return fc.record({
    access: fc.constantFrom(...granularAccesses),
    of: place(),
    permissions: fc.subarray<string>([...granularNames], { minLength: 1, maxLength: 4 }),
  });
}

/** The scopes of deploy tokens. */
export const deployScopeNames: readonly string[] = permissions.deployTokenScopes.map(({ name }) => name);

export function deployTokens({ maxTokens }: AuthorizationWorldConstraints): fc.Arbitrary<readonly DeployTokenPlan[]> {
  const token = fc.record({
    of: place(),
    scopes: fc.subarray([...deployScopeNames], { minLength: 1 }),
    expires: expiry(),
    revoked: mostly(false, [true]),
  });
  return fc.array(token, { maxLength: maxTokens });
}

/** Jobs, mostly running ones. */
export function jobs({ maxTokens }: AuthorizationWorldConstraints): fc.Arbitrary<readonly JobPlan[]> {
  const job = fc.record({
    project: sureReference(),
    user: sureReference(),
    status: mostly<JobPlan['status']>('running', jobStatuses),
    human: perhaps(sureReference()),
    retriedByHuman: mostly(false, [true]),
  });
  return fc.array(job, { maxLength: maxTokens });
}

/** The names of the policies that an allowlist entry can have. */
export const jobTokenPolicyNames: readonly string[] = permissions.jobTokenPolicies.flatMap(({ read, admin }) =>
  admin === null ? [read] : [read, admin],
);

/** Who may reach whom with job tokens; groups come in only in the inbound direction. */
export function allowlist({
  maxAllowlistEntries,
}: AuthorizationWorldConstraints): fc.Arbitrary<readonly AllowlistPlan[]> {
  const entry = fc.record({
    project: sureReference(),
    direction: fc.constantFrom('inbound', 'outbound'),
    to: place(),
    defaultPermissions: fc.boolean().map((narrow) => !narrow),
    policies: fc.subarray([...jobTokenPolicyNames], { maxLength: 5 }),
  });
  return fc.array(entry, { maxLength: maxAllowlistEntries });
}

/** Tokens of flows; where their user is no composite identity the human means nothing. */
export function flowTokens({ maxTokens }: AuthorizationWorldConstraints): fc.Arbitrary<readonly FlowTokenPlan[]> {
  const token = fc.record({
    user: sureReference(),
    human: fc.option(sureReference(), { freq: 5 }),
    scopes: fc.subarray(['api', 'ai_workflows', 'mcp'], { minLength: 1 }),
  });
  return fc.array(token, { maxLength: Math.min(2, maxTokens) });
}
