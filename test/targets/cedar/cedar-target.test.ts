import { expect, test } from 'vitest';
import type { AccessOutcome, AccessQuestion, Verdict, World } from '#engine';
import {
  buildGroup,
  buildMember,
  buildPersonalToken,
  buildProject,
  buildUser,
  type RoleWord,
  WorldDraft,
} from '#fixtures';
import { cedarTarget, ownCedarPolicies, type PolicySource } from '#targets';

const own = cedarTarget(ownCedarPolicies());

test('a role gives what the catalogue gives it', async () => {
  expect(await asked({ role: 'developer', permission: 'push_code' })).toMatchObject({ allowed: true, status: 200 });
  expect(await asked({ role: 'reporter', permission: 'push_code' })).toMatchObject({ allowed: false, status: 403 });
});

test('whoever may not read a project does not learn that there is one', async () => {
  expect(await asked({ role: null, permission: 'push_code' })).toMatchObject({ allowed: false, status: 404 });
});

test('the policies that determine an answer are its evidence, by the rules that they name', async () => {
  const verdict = await verdictOf({ role: 'owner', permission: 'read_code', state: 'blocked' });

  expect(verdict).toMatchObject({
    kind: 'decided',
    evidence: [
      { rule: 'AUTHZ-ROLE-060', held: true, subject: 'policy `refused-user`' },
      { rule: 'AUTHZ-ROLE-001', held: false },
    ],
  });
});

test('a policy that cannot be evaluated is no decision, although the others would allow it', async () => {
  const broken = { path: 'broken.cedar', text: 'forbid (principal, action, resource) when { context.missing };' };
  const verdict = await verdictOf({ role: 'owner', permission: 'read_code' }, [...ownCedarPolicies(), broken]);

  expect(verdict).toMatchObject({ kind: 'failed', error: expect.stringContaining('missing') });
});

test('policies that do not parse answer nothing, and say where', async () => {
  const verdict = await verdictOf({ role: 'owner', permission: 'read_code' }, [
    { path: 'a.cedar', text: '\npermit (' },
  ]);

  expect(verdict).toMatchObject({ kind: 'failed', error: expect.stringContaining('a.cedar:2:') });
});

test('what happens changes what is decided', async () => {
  const draft = new WorldDraft();
  const ana = buildUser(draft, 'Ana');
  const project = buildProject(draft, 'api');
  buildMember(draft, ana, { role: 'developer', of: project });
  const token = buildPersonalToken(draft, ana, { scopes: ['api'] });
  const session = await own.open(draft.world);
  const question: AccessQuestion = {
    kind: 'access',
    credential: { kind: 'access_token', id: token.id },
    action: { via: 'rest', route: 'GET /projects/:id' },
    resource: { kind: 'project', id: project.id },
  };

  const before = await session.ask(question);
  await session.happen({ kind: 'access_token_revoked', accessTokenId: token.id });
  const after = await session.ask(question);

  expect(outcomeOf(before)).toMatchObject({ allowed: true });
  expect(outcomeOf(after)).toMatchObject({ allowed: false, status: 401 });
});

test.each([
  [{ via: 'share', withNamespaceId: 1, accessLevel: 30 }, 'project', 'sharing'],
  [{ via: 'ability', permission: 'read_user' }, 'user', 'kind `user`'],
  [{ via: 'rest', route: 'GET /nothing' }, 'project', 'no such route'],
] as const)('what no facts tell is unsupported: %o on a %s', async (action, kind, reason) => {
  const { world, userId, projectId } = worldWith({ role: 'owner' });
  const session = await own.open(world);

  const verdict = await session.ask({
    kind: 'access',
    credential: { kind: 'session', userId },
    action,
    resource: { kind, id: projectId },
  });

  expect(verdict).toMatchObject({ kind: 'unsupported', reason: expect.stringContaining(reason) });
});

test('other questions are unsupported', async () => {
  const { world } = worldWith({ role: 'owner' });
  const session = await own.open(world);

  expect(await session.ask({ kind: 'merge_request', mergeRequestId: 1 })).toMatchObject({ kind: 'unsupported' });
});

interface Asked {
  readonly role: RoleWord | null;
  readonly permission: string;
  readonly state?: 'active' | 'blocked';
}

async function asked(of: Asked): Promise<AccessOutcome> {
  return outcomeOf(await verdictOf(of));
}

async function verdictOf(of: Asked, policies?: readonly PolicySource[]): Promise<Verdict> {
  const { world, userId, projectId } = worldWith(of);
  const target = policies === undefined ? own : cedarTarget(policies);
  const session = await target.open(world);
  return session.ask({
    kind: 'access',
    credential: { kind: 'session', userId },
    action: { via: 'ability', permission: of.permission },
    resource: { kind: 'project', id: projectId },
  });
}

function outcomeOf(verdict: Verdict): AccessOutcome {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access') throw new Error(JSON.stringify(verdict));
  return verdict.outcome;
}

function worldWith({ role, state = 'active' }: Pick<Asked, 'role' | 'state'>): {
  readonly world: World;
  readonly userId: number;
  readonly projectId: number;
} {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const project = buildProject(draft, 'api', { group });
  const user = buildUser(draft, 'Ana');
  draft.change('users', user.id, { state });
  if (role !== null) buildMember(draft, user, { role, of: project });
  return { world: draft.world, userId: user.id, projectId: project.id };
}
