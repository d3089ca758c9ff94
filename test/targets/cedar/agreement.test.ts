import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permissions } from '#catalogue';
import type { AccessOutcome, AccessQuestion, Verdict, World } from '#engine';
import { buildGroup, buildMember, buildProject, buildUser, type RoleWord, WorldDraft } from '#fixtures';
import { authorizationWorld } from '#generators';
import { cedarTarget, inProcessTarget, ownCedarPolicies } from '#targets';
import { knownActions } from '../../../targets/cedar/known-actions.ts';

const cedar = cedarTarget(ownCedarPolicies());
const reference = inProcessTarget();

test('in any world, Cedar decides every question that it answers as the reference engine does', async () => {
  await fc.assert(
    fc.asyncProperty(authorizationWorld(), async ({ world, questions }) => {
      for (const question of questions) await expectAgreement(world, question);
    }),
    { numRuns: 100 },
  );
});

const people = [...permissions.memberRoles, 'nobody', 'external', 'auditor', 'admin'] as const;

test('whatever the role and the visibility, every action of the catalogue belongs to whom the reference engine gives it', async () => {
  const asked = fc.record({
    person: fc.constantFrom(...people),
    visibility: fc.constantFrom('private', 'internal', 'public'),
    action: fc.constantFrom(...knownActions),
    circumstances: fc.constantFrom([], permissions.grantConditions),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ person, visibility, action: [kind, permission], circumstances }) => {
      const { world, userId, ids } = worldOf(person, visibility);

      await expectAgreement(world, {
        kind: 'access',
        credential: { kind: 'session', userId },
        action: { via: 'ability', permission },
        resource: { kind, id: ids[kind] },
        circumstances,
      });
    }),
    { numRuns: 300 },
  );
});

async function expectAgreement(world: World, question: AccessQuestion): Promise<void> {
  const [answer, expected] = [
    await (await cedar.open(world)).ask(question),
    await (await reference.open(world)).ask(question),
  ];
  if (answer.kind === 'unsupported') return;
  expect(decisionOf(answer), JSON.stringify(question)).toEqual(decisionOf(expected));
}

/** What is decided; the words of a refusal are each engine's own. */
function decisionOf(verdict: Verdict): Omit<AccessOutcome, 'reasons'> {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access') throw new Error(JSON.stringify(verdict));
  const { reasons: _, ...decision } = verdict.outcome;
  return decision;
}

function worldOf(person: (typeof people)[number], visibility: 'private' | 'internal' | 'public') {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme', { visibility });
  const project = buildProject(draft, 'api', { group, visibility });
  const user = buildUser(draft, 'Ana');
  const role = permissions.memberRoles.find((one) => one === person);
  if (role !== undefined) buildMember(draft, user, { role: role.replaceAll('_', ' ') as RoleWord, of: group });
  draft.change('users', user.id, {
    external: person === 'external',
    auditor: person === 'auditor',
    admin: person === 'admin',
  });
  return { world: draft.world, userId: user.id, ids: { project: project.id, group: group.id } };
}
