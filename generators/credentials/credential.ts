import fc from 'fast-check';
import type { Credential, World } from '#engine';
import { boundedBy } from '../constraints.ts';
import { GeneratorError } from '../errors.ts';
import { simplestFirst } from '../frequencies.ts';
import { type CredentialConstraints, credentialBounds } from './constraints.ts';

/** Every way in which somebody or something of a world can show who it is; an unknown token shows nobody. */
export function credentialIn(world: World, given: Partial<CredentialConstraints> = {}): fc.Arbitrary<Credential> {
  const { kinds } = boundedBy('credential', given, credentialBounds);
  const choices = kinds.map((kind) => choicesOf[kind](world)).filter((choice) => choice.length > 0);
  if (choices.length === 0) {
    const asked = kinds.join(' or ');
    throw new GeneratorError(`credential: kinds: the world has no ${asked}: add one, or allow another kind`);
  }
  return fc.oneof(simplestFirst, ...choices.map((choice) => fc.constantFrom(...choice)));
}

type Choices = (world: World) => readonly Credential[];

const choicesOf: { readonly [K in Credential['kind']]: Choices } = {
  session: ({ users }) =>
    users.flatMap(({ id: userId, admin }) => [
      { kind: 'session', userId },
      ...(admin ? [{ kind: 'session', userId, adminMode: true } as const] : []),
    ]),
  access_token: ({ accessTokens, users }) =>
    accessTokens.flatMap(({ id, userId, scopes }) => [
      { kind: 'access_token', id },
      ...(scopes.includes('sudo') ? others(users, userId).map((user) => acting(id, user.id)) : []),
    ]),
  job_token: ({ jobs }) => jobs.map(({ id }) => ({ kind: 'job_token', jobId: id })),
  deploy_token: ({ deployTokens }) => deployTokens.map(({ id }) => ({ kind: 'deploy_token', id })),
  deploy_key: ({ deployKeys }) => deployKeys.map(({ id }) => ({ kind: 'deploy_key', id })),
  oauth_token: ({ oauthTokens }) => oauthTokens.map(({ id }) => ({ kind: 'oauth_token', id })),
  anonymous: () => [{ kind: 'anonymous' }],
  unknown_token: () => [{ kind: 'unknown_token' }],
};

function others<T extends { readonly id: number }>(rows: readonly T[], id: number): readonly T[] {
  return rows.filter((row) => row.id !== id);
}

/** A token of an administrator may act for somebody else. */
function acting(id: number, sudoUserId: number): Credential {
  return { kind: 'access_token', id, sudoUserId };
}
