import { afterEach, expect, test } from 'vitest';
import type { AccessQuestion, Verdict } from '#engine';
import { buildMember, buildProject, buildUser, WorldDraft } from '#fixtures';
import type { PolicySource } from '../../../targets/authorization/policy-source.ts';
import type { Target } from '../../../targets/port.ts';
import { ownRegoPolicies } from '../../../targets/rego/own-policies.ts';
import { regoTarget } from '../../../targets/rego/rego-target.ts';
import { opaOfTests } from './opa/opa-of-tests.ts';

const opa = opaOfTests();
const opened: Target[] = [];
afterEach(async () => {
  for (const target of opened.splice(0)) await target.dispose();
});

function opening(policies: readonly PolicySource[]): Target {
  const target = regoTarget(policies, opa());
  opened.push(target);
  return target;
}

/** A developer of a private project, and a question about what she may do there. */
function developer() {
  const draft = new WorldDraft();
  const shop = buildProject(draft, 'shop');
  const ana = buildUser(draft, 'Ana');
  const member = buildMember(draft, ana, { role: 'developer', of: shop });
  const wonders = (permission: string): AccessQuestion => ({
    kind: 'access',
    credential: { kind: 'session', userId: ana.id },
    action: { via: 'ability', permission },
    resource: { kind: 'project', id: shop.id },
  });
  return { world: draft.world, member, wonders };
}

async function ask(target: Target, permission: string): Promise<Verdict> {
  const { world, wonders } = developer();
  const session = await target.open(world);
  return session.ask(wonders(permission));
}

const main = (text: string) => [{ path: 'main.rego', text: `package authz.main\n\n${text}\n` }];
const rest = 'visible := true';

test('a decision tells the documented rules behind it', async () => {
  const target = opening(ownRegoPolicies());

  expect(await ask(target, 'push_code')).toMatchObject({
    kind: 'decided',
    outcome: { allowed: true, status: 200, accessLevel: 30, reasons: [] },
    evidence: [{ rule: 'AUTHZ-ROLE-003', held: true, subject: 'policy `authz.rights.grants[role.file]`' }],
  });
  expect(await ask(target, 'remove_project')).toMatchObject({
    outcome: { allowed: false, status: 403, reasons: ['remove_project is not allowed'] },
    evidence: [{ rule: 'AUTHZ-ROLE-001', held: false, because: expect.stringContaining('nothing.grants') }],
  });
});

test('what happens changes what is decided next', async () => {
  const { world, member, wonders } = developer();
  const session = await opening(ownRegoPolicies()).open(world);

  const before = await session.ask(wonders('push_code'));
  await session.happen({ kind: 'member_removed', memberId: member.id });
  const after = await session.ask(wonders('push_code'));

  expect(before).toMatchObject({ outcome: { allowed: true } });
  expect(after).toMatchObject({ outcome: { allowed: false, status: 404 } });
});

test('other questions, and changing who may do what, are unsupported', async () => {
  const { world, wonders } = developer();
  const session = await opening(ownRegoPolicies()).open(world);
  const change = { via: 'member_change', from: null, to: 30 } as const;

  expect(await session.ask({ kind: 'merge_request', mergeRequestId: 1 })).toEqual({
    kind: 'unsupported',
    reason: 'the target `rego` does not answer questions of kind `merge_request`',
  });
  expect(await session.ask({ ...wonders('push_code'), action: change })).toMatchObject({ kind: 'unsupported' });
});

test.each([
  ['no package decides', [{ path: 'a.rego', text: 'package other\n' }], 'data.authz.main: undefined'],
  [
    'the decision is undefined',
    main(`allow if input.nothing\n${rest}`),
    'data.authz.main.allow: expected true or false',
  ],
  ['the decision is no yes or no', main(`allow := "yes"\n${rest}`), 'received `"yes"`'],
  [
    'rules contradict one another',
    main(`allow if input.who\nallow := false if input.who\n${rest}`),
    'eval_conflict_error',
  ],
  ['a function fails', main(`allow if to_number(input.who.name) > 1\n${rest}`), 'eval_builtin_error'],
  [
    'a rule does not compile',
    main(`allow if missing\n${rest}`),
    'main.rego:3:10: rego_unsafe_var_error: var missing is unsafe',
  ],
])('%s: the verdict is a failure, not a refusal', async (_, policies, error) => {
  const verdict = await ask(opening(policies), 'push_code');

  expect(verdict).toEqual({ kind: 'failed', error: expect.stringContaining(error) });
});

test('a server that is gone fails, and refuses nothing', async () => {
  const target = opening(ownRegoPolicies());
  await ask(target, 'push_code');

  await target.dispose();

  expect(await ask(target, 'push_code')).toMatchObject({ kind: 'failed', error: expect.stringContaining('no answer') });
});

test('a target of which nothing was asked starts no server', async () => {
  const target = regoTarget(ownRegoPolicies(), { ...opa(), program: '/nowhere/opa' });

  await target.open(developer().world);

  await expect(target.dispose()).resolves.toBeUndefined();
});
