import { afterAll, describe, expect, test } from 'vitest';
import { catalogueDocument } from '../../../targets/rego/catalogue-document.ts';
import { type OpaServer, startOpa } from '../../../targets/rego/opa/opa-server.ts';
import { ownRegoPolicies } from '../../../targets/rego/own-policies.ts';
import { ana, facts, factsWithout, token } from './facts-for-tests.ts';
import { opaOfTests } from './opa/opa-of-tests.ts';

const opa = opaOfTests();
let server: OpaServer | undefined;

// Rego has no error where something is absent: a rule about it is just undefined, also one that would have refused.
describe('what Rego leaves undefined is never an allowance', () => {
  afterAll(() => server?.stop());
  const allows = async (input: unknown) => {
    server ??= await startOpa(opa(), { policies: ownRegoPolicies(), data: { catalogue: catalogueDocument() } });
    return server.evaluate('authz/main/allow', input);
  };
  const withToken = { credential: token };
  const job = {
    kind: 'job_token',
    running: true,
    own: false,
    originId: 2,
    outboundLimited: false,
    outboundListed: false,
  } as const;
  const atHome = { credential: { ...job, own: true, entry: null } };
  const admitted = { credential: { ...job, entry: { defaultPermissions: true, policies: [] } } };
  const sudo = { credential: { ...token, sudo: true, scopes: ['sudo'] }, owner: { ...ana, admin: true } };
  const composite = { who: { compositeIdentityEnforced: true }, human: ana };

  test.each([
    ['a session', {}],
    ['a token', withToken],
    ['a job at home', atHome],
    ['a job on the allowlist', admitted],
    ['a composite identity', composite],
    ['a sudo token of an administrator', sudo],
  ])('with all facts %s is let in', async (_, changes) => {
    expect(await allows(facts(changes))).toBe(true);
  });

  test.each([
    ['credential', 'kind', {}],
    ['credential', 'revoked', withToken],
    ['credential', 'expired', withToken],
    ['credential', 'disabledForEnterprise', withToken],
    ['credential', 'sudo', withToken],
    ['credential', 'scopes', withToken],
    ['credential', 'granular', withToken],
    ['credential', 'running', atHome],
    ['credential', 'own', atHome],
    ['credential', 'running', admitted],
    ['credential', 'entry', admitted],
    ['credential', 'outboundLimited', admitted],
    ['who', 'state', {}],
    ['who', 'type', {}],
    ['who', 'confirmed', {}],
    ['who', 'termsAccepted', {}],
    ['who', 'passwordExpired', {}],
    ['who', 'banned', {}],
    ['who', 'organization', {}],
    ['who', 'level', {}],
    ['who', 'compositeIdentityEnforced', {}],
    ['human', 'state', composite],
    ['human', 'level', composite],
    ['human', 'organization', composite],
    ['human', 'type', composite],
    ['owner', 'state', sudo],
    ['owner', 'admin', sudo],
    ['resource', 'kind', {}],
    ['resource', 'organization', {}],
    ['instance', 'accessTokensDisabled', withToken],
    ['demand', 'permission', {}],
    ['demand', 'featureAccess', {}],
    ['demand', 'legacyScopes', withToken],
  ] as const)('without %s.%s nobody is let in', async (part, name, changes) => {
    expect(await allows(factsWithout(part, name, changes))).toBe(false);
  });

  test('a set that is undefined contains nothing, and is not without everything', async () => {
    const granular = { credential: { ...token, granular: true, granted: ['read_code'] } };

    expect(await allows(facts(granular))).toBe(true);
    expect(await allows(factsWithout('credential', 'granted', granular))).toBe(false);
    expect(await allows(factsWithout('demand', 'granular', granular))).toBe(false);
  });

  test('an input without any facts decides something: a refusal', async () => {
    await allows(facts());

    expect(await server?.evaluate('authz/main', {})).toMatchObject({ allow: false, visible: false });
    expect(await server?.evaluate('authz/main', null)).toMatchObject({ allow: false, visible: false });
  });

  test('needing nothing is not the same as having everything', async () => {
    const deploy = { kind: 'deploy_token', revoked: false, expired: false, reaches: true } as const;
    const all = { credential: { ...deploy, scopes: ['read_repository'] }, who: null };
    const git = { via: 'git', deployScopes: ['read_repository'] } as const;

    expect(await allows(facts({ ...all, demand: git }))).toBe(true);
    expect(await allows(facts({ ...all, demand: { ...git, deployScopes: [] } }))).toBe(false);
  });

  test('the human behind a composite identity is judged as the user, and not as a composite identity again', async () => {
    const linked = { ...composite, human: { ...ana, compositeIdentityEnforced: true } };

    expect(await allows(facts(linked))).toBe(true);
    expect(await allows(facts({ ...composite, human: { ...ana, level: 10 } }))).toBe(false);
    expect(await allows(facts({ ...composite, human: null }))).toBe(false);
  });
});

describe('what OPA calls an error is one here', () => {
  const running: OpaServer[] = [];
  afterAll(() => Promise.all(running.map((one) => one.stop())));
  const evaluating = async (text: string, input: unknown) => {
    const one = await startOpa(opa(), {
      policies: [{ path: 'main.rego', text: `package authz.main\n\n${text}` }],
      data: {},
    });
    running.push(one);
    return one.evaluate('authz/main', input);
  };

  test('a rule with two values', async () => {
    const text = 'level := 30 if input.developer\n\nlevel := 40 if input.maintainer\n';

    await expect(evaluating(text, { developer: true, maintainer: true })).rejects.toThrow(/eval_conflict_error/);
  });

  test('a key of an object with two values', async () => {
    const text = 'levels[who] := level if some [who, level] in input.members\n';
    const members = [
      ['ana', 30],
      ['ana', 40],
    ];

    await expect(evaluating(text, { members })).rejects.toThrow(/eval_conflict_error/);
  });

  test('a time that cannot be read', async () => {
    const text = 'deny if time.parse_rfc3339_ns(input.expires) < time.parse_rfc3339_ns(input.now)\n';
    const now = '2026-01-15T00:00:00Z';

    expect(await evaluating(text, { now, expires: '2026-01-14T23:59:59Z' })).toEqual({ deny: true });
    await expect(evaluating(text, { now, expires: '2026-01-14' })).rejects.toThrow(/time.parse_rfc3339_ns/);
  });
});
