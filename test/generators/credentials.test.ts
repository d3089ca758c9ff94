import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Credential, decide, type World, worldOf } from '#engine';
import { authorizationWorld, credentialIn, credentialKinds } from '#generators';
import { generatorLaws } from './generator-laws.ts';

const seed = 20260115;
const worlds = fc
  .sample(authorizationWorld({ maxTokens: 6 }), { seed, numRuns: 40 })
  .map(({ world }) => withDeployKey(world));
const [richest] = worlds.toSorted((one, other) => kindsIn(other).length - kindsIn(one).length);
const world = richest ?? worldOf({});

generatorLaws('a credential', {
  arbitrary: () => credentialIn(world),
  problemsOf: (credential) => (exists(world, credential) ? [] : [`nobody has ${JSON.stringify(credential)}`]),
  words: { kind: { all: credentialKinds, seenIn: ({ kind }) => [kind] } },
  sizeOf: ({ kind }) => credentialKinds.indexOf(kind),
  smallest: 0,
  impossible: [
    ['no kind', () => credentialIn(world, { kinds: [] })],
    ['a kind that the world has none of', () => credentialIn(worldOf({}), { kinds: ['session', 'job_token'] })],
  ],
});

describe('credentials', () => {
  test('of every world can be asked about', () => {
    const kinds = worlds.flatMap((world) => {
      const [project] = world.projects;
      const credentials = fc.sample(credentialIn(world), { seed, numRuns: 10 });
      return credentials.map((credential) =>
        decide(world, {
          kind: 'access',
          credential,
          action: { via: 'ability', permission: 'read_project' },
          resource: { kind: 'project', id: project?.id ?? 0 },
        }),
      );
    });

    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['decided']));
  });

  test('are those of people with more rights too: administrators in admin mode, and tokens that act for others', () => {
    const all = worlds.flatMap((world) => fc.sample(credentialIn(world), { seed, numRuns: 40 }));

    expect(all.some((credential) => credential.kind === 'session' && credential.adminMode === true)).toBe(true);
    expect(all.some((credential) => credential.kind === 'access_token' && credential.sudoUserId !== undefined)).toBe(
      true,
    );
  });
});

function kindsIn(world: World): readonly string[] {
  return (['accessTokens', 'jobs', 'deployTokens', 'oauthTokens'] as const).filter((table) => world[table].length > 0);
}

function withDeployKey(world: World): World {
  const [project] = world.projects;
  const [user] = world.users;
  const key = { id: 1, userId: user?.id ?? 0, projectId: project?.id ?? 0, title: 'key', canPush: true };
  return { ...world, deployKeys: [key] };
}

function exists(world: World, credential: Credential): boolean {
  const has = (rows: readonly { readonly id: number }[], id: number) => rows.some((row) => row.id === id);
  switch (credential.kind) {
    case 'session':
      return has(world.users, credential.userId);
    case 'access_token':
      return (
        has(world.accessTokens, credential.id) && has(world.users, credential.sudoUserId ?? world.users[0]?.id ?? 0)
      );
    case 'job_token':
      return has(world.jobs, credential.jobId);
    case 'deploy_token':
      return has(world.deployTokens, credential.id);
    case 'deploy_key':
      return has(world.deployKeys, credential.id);
    case 'oauth_token':
      return has(world.oauthTokens, credential.id);
    default:
      return true;
  }
}
