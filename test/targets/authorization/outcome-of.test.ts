import { expect, test } from 'vitest';
import type { AccessQuestion, Credential } from '#engine';
import { buildMember, buildPersonalToken, buildProject, buildUser, WorldDraft } from '#fixtures';
import type { AccessFacts } from '../../../targets/authorization/facts.ts';
import { factsOf } from '../../../targets/authorization/facts-of.ts';
import { outcomeOf } from '../../../targets/authorization/outcome-of.ts';

test('what is allowed is answered with 200 and no reasons', () => {
  expect(outcomeOf(facts(), { allowed: true, sees: true })).toEqual({
    kind: 'access',
    allowed: true,
    status: 200,
    accessLevel: 20,
    customAbilities: [],
    reasons: [],
  });
});

test.each([
  ['who sees the project', {}, true, 403],
  ['who does not see it', {}, false, 404],
  ['a blocked user', { who: { state: 'blocked' } }, true, 403],
  ['a composite identity without its human', { who: { compositeIdentityEnforced: true } }, true, 404],
  ['a user of another organization that is isolated', { who: { organization: { id: 2, isolated: true } } }, true, 404],
  ['a token that expired', { credential: { expired: true } }, true, 401],
  ['a token whose scopes do not cover it', { credential: { scopes: ['read_registry'] } }, false, 403],
] as const)('refused is %s', (_, given, sees, status) => {
  const changed = withChanges(facts(), given);

  expect(outcomeOf(changed, { allowed: false, sees })).toMatchObject({ allowed: false, status });
});

test('GraphQL refuses with 200, and turns away only who is unknown', () => {
  const graphql = facts({ via: 'graphql', permission: 'push_code' });

  expect(outcomeOf(graphql, { allowed: false, sees: false })).toMatchObject({ status: 200 });
  expect(
    outcomeOf(withChanges(graphql, { credential: { revoked: true } }), { allowed: false, sees: true }),
  ).toMatchObject({ status: 401 });
});

test('who is refused at the door has no role there', () => {
  const blocked = withChanges(facts(), { who: { state: 'blocked' } });

  expect(outcomeOf(blocked, { allowed: false, sees: true }).accessLevel).toBe(0);
});

type Changes = { readonly [K in 'who' | 'credential']?: Readonly<Record<string, unknown>> };

function withChanges(known: AccessFacts, { who = {}, credential = {} }: Changes): AccessFacts {
  return { ...known, who: { ...known.who, ...who }, credential: { ...known.credential, ...credential } } as AccessFacts;
}

/** A reporter of a private project, with a token that covers everything. */
function facts(action: AccessQuestion['action'] = { via: 'ability', permission: 'push_code' }): AccessFacts {
  const draft = new WorldDraft();
  const ana = buildUser(draft, 'Ana');
  const project = buildProject(draft, 'api');
  buildMember(draft, ana, { role: 'reporter', of: project });
  const credential: Credential = { kind: 'access_token', id: buildPersonalToken(draft, ana, { scopes: ['api'] }).id };
  const resource = { kind: 'project', id: project.id } as const;
  const told = factsOf(draft.world, { kind: 'access', credential, action, resource });
  if ('unsupported' in told) throw new Error(told.unsupported);
  return told;
}
