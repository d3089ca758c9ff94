import type { Credential } from '#engine';
import type { Bounds } from '../constraints.ts';

/** The kinds of credential that there are, the plainest first. */
export const credentialKinds = [
  'session',
  'access_token',
  'job_token',
  'deploy_token',
  'deploy_key',
  'oauth_token',
  'anonymous',
  'unknown_token',
] as const satisfies readonly Credential['kind'][];

/** Which kinds of credential may come up. */
export interface CredentialConstraints {
  readonly kinds: readonly Credential['kind'][];
}

export const credentialBounds: Bounds<CredentialConstraints> = { kinds: { words: credentialKinds } };
