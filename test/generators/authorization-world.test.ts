import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AuthorizationWorld,
  type AuthorizationWorldConstraints,
  authorizationWorld,
  GeneratorError,
} from '#generators';
import { referenceTarget } from '#targets';
import { openTestDatabase } from '../targets-database.ts';
import { visitedWhileShrinking } from './shrinking.ts';

const seed = 20260115;
let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  await database.close();
});

const worlds = fc.sample(authorizationWorld(), { seed, numRuns: 800 });

describe('a generated authorization world', () => {
  test('is the same for the same seed, and another one for another seed', () => {
    const [one, same] = [1, 2].map(() => fc.sample(authorizationWorld(), { seed, numRuns: 5 }));
    const [other] = [fc.sample(authorizationWorld(), { seed: seed + 1, numRuns: 5 })];

    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test('is stored in Postgres without an error, and its questions are answered', async () => {
    const target = referenceTarget(database.client);
    const kinds = new Set<string>();
    for (const { world, questions } of worlds.slice(0, 150)) {
      const session = await target.open(world);
      for (const question of questions) kinds.add((await session.ask(question)).kind);
      await session.close();
    }

    expect(kinds).toEqual(new Set(['decided']));
  });

  test('asks about things that exist, and now and then about one that does not', () => {
    const resources = worlds.flatMap(({ questions }) => questions.map(({ resource }) => resource.id));
    const stray = resources.filter((id) => id > 1000);

    expect(stray.length).toBeGreaterThan(0);
    expect(stray.length).toBeLessThan(resources.length / 4);
  });

  test('has groups up to four deep, shares in circles, and minimal access at roots only', () => {
    const depths = worlds.flatMap(({ groups }) => groups.map(({ traversalIds }) => traversalIds.length));
    const circles = worlds.filter(({ plan }) =>
      plan.groupShares.some((one) =>
        plan.groupShares.some((other) => one.group === other.invited && one.invited === other.group),
      ),
    );
    const minimal = worlds.flatMap(({ world }) =>
      world.members
        .filter(({ accessLevel }) => accessLevel === 5)
        .map(({ namespaceId }) => world.namespaces.find(({ id }) => id === namespaceId)?.parentId),
    );

    expect([Math.min(...depths), Math.max(...depths)]).toEqual([1, 4]);
    expect(circles.length).toBeGreaterThan(0);
    expect(new Set(minimal)).toEqual(new Set([null]));
  });
});

describe('every word is reached:', () => {
  const rows = worlds.map(({ world }) => world);
  const questions = worlds.flatMap((one) => one.questions);

  test.each<[string, ReadonlySet<unknown>, readonly unknown[]]>([
    [
      'user types',
      new Set(rows.flatMap(({ users }) => users.map(({ type }) => type))),
      ['regular', 'project_bot', 'group_bot', 'service_account', 'security_policy_bot', 'ghost', 'internal'],
    ],
    [
      'user states',
      new Set(rows.flatMap(({ users }) => users.map(({ state }) => state))),
      ['active', 'blocked', 'blocked_pending_approval', 'deactivated', 'banned', 'ldap_blocked'],
    ],
    [
      'roles',
      new Set(rows.flatMap(({ members }) => members.map(({ accessLevel }) => accessLevel))),
      [5, 10, 15, 20, 25, 30, 40, 50],
    ],
    [
      'visibilities',
      new Set(rows.flatMap(({ projects }) => projects.map(({ visibility }) => visibility))),
      ['private', 'internal', 'public'],
    ],
    [
      'credentials',
      new Set(questions.map(({ credential }) => credential.kind)),
      ['session', 'access_token', 'job_token', 'deploy_token', 'oauth_token', 'anonymous', 'unknown_token'],
    ],
    ['ways', new Set(questions.map(({ action }) => action.via)), ['ability', 'rest', 'git', 'registry', 'graphql']],
    [
      'boundaries of fine-grained tokens',
      new Set(rows.flatMap(({ granularScopes }) => granularScopes.map(({ access }) => access))),
      ['personal_projects', 'all_memberships', 'selected_memberships', 'user', 'instance'],
    ],
    [
      'kinds of token',
      new Set(rows.flatMap(({ accessTokens }) => accessTokens.map(({ kind }) => kind))),
      ['personal', 'impersonation', 'project_access', 'group_access'],
    ],
    [
      'job statuses',
      new Set(rows.flatMap(({ jobs }) => jobs.map(({ status }) => status))),
      ['created', 'pending', 'running', 'success', 'failed', 'canceled', 'skipped', 'manual'],
    ],
    [
      'dates of expiry',
      new Set(rows.flatMap(({ members }) => members.map(({ expiresAt }) => expiresAt))),
      [null, '2026-01-14', '2026-01-15', '2026-01-16'],
    ],
    [
      'features',
      new Set(rows.flatMap(({ projects }) => projects.flatMap(({ featureAccess }) => Object.values(featureAccess)))),
      ['members_only', 'disabled'],
    ],
    [
      'directions',
      new Set(rows.flatMap(({ jobTokenAllowlistEntries: list }) => list.map(({ direction }) => direction))),
      ['inbound', 'outbound'],
    ],
  ])('%s', (_, seen, words) => {
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  });

  test('memberships that do not count, custom roles, bans, isolation, personal projects', () => {
    const members = rows.flatMap((world) => world.members);

    expect(members.some(({ userId }) => userId === null)).toBe(true);
    expect(members.some(({ requestedAt }) => requestedAt !== null)).toBe(true);
    expect(members.some(({ state }) => state === 'awaiting')).toBe(true);
    expect(members.some(({ memberRoleId }) => memberRoleId !== null)).toBe(true);
    expect(rows.some(({ groupBans }) => groupBans.length > 0)).toBe(true);
    expect(rows.some(({ organizations }) => organizations.some(({ isolated }) => isolated))).toBe(true);
    expect(rows.some(({ namespaces }) => namespaces.some(({ kind }) => kind === 'user'))).toBe(true);
  });
});

describe('shrinking', () => {
  test('stays valid, and ends with one person, one group and one project', async () => {
    const visited = await visitedWhileShrinking(authorizationWorld(), seed);
    const target = referenceTarget(database.client);
    for (const { world } of visited.filter((_, at) => at % 5 === 0)) await (await target.open(world)).close();

    const smallest: AuthorizationWorld | undefined = visited.at(-1);
    expect(smallest?.plan).toMatchObject({
      memberships: [],
      projectShares: [],
      groupShares: [],
      tokens: [],
      jobs: [],
      allowlist: [],
      bans: [],
      customRoles: [],
    });
    expect(
      [smallest?.users, smallest?.groups, smallest?.projects].map((list) =>
        list?.map((row) => ('username' in row ? row.username : row.path)),
      ),
    ).toEqual([['ana'], ['acme'], ['shop']]);
    expect(smallest?.questions).toEqual([
      {
        kind: 'access',
        credential: { kind: 'session', userId: 1 },
        action: { via: 'ability', permission: 'read_project' },
        resource: { kind: 'group', id: 1 },
      },
    ]);
  });
});

describe('constraints', () => {
  test('are kept', () => {
    const small = {
      maxGroups: 3,
      maxDepth: 1,
      maxUsers: 2,
      maxMemberships: 1,
      maxTokens: 0,
      maxOrganizations: 1,
      userTypes: ['regular'] as const,
    };
    const made = fc.sample(authorizationWorld(small), { seed, numRuns: 200 });

    expect(Math.max(...made.flatMap(({ groups }) => groups.map(({ traversalIds }) => traversalIds.length)))).toBe(1);
    expect(Math.max(...made.map(({ users }) => users.length))).toBe(2);
    expect(new Set(made.flatMap(({ users }) => users.map(({ type }) => type)))).toEqual(new Set(['regular']));
    expect(made.every(({ world }) => world.accessTokens.length + world.jobs.length === 0)).toBe(true);
  });

  test.each<[Partial<AuthorizationWorldConstraints>, string]>([
    [{ maxDepth: 5 }, 'maxDepth: expected a whole number from 1 to 4: received `5`'],
    [{ maxUsers: -1 }, 'maxUsers: expected a whole number from 1 to 40: received `-1`'],
    [{ userTypes: [] }, 'userTypes: expected some of regular'],
  ])('that nothing can satisfy throw: %j', (constraints, message) => {
    expect(() => authorizationWorld(constraints)).toThrow(message);
    expect(() => authorizationWorld(constraints)).toThrow(GeneratorError);
  });
});
