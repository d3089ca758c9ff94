import { expect, test } from 'vitest';
import { react } from '#engine';
import { buildContainerToken, buildGroup, buildMember, buildProject, buildUser, WorldDraft } from '#fixtures';

test('the only owner of a group stays', () => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const member = buildMember(draft, buildUser(draft, 'Olu'), { role: 'owner', of: group });

  const { changes } = react(draft.world, { kind: 'member_removed', memberId: member.id });

  expect(changes).toEqual([]);
});

test('an owner whose only fellow owner has yet to be let in stays', () => {
  const draft = new WorldDraft();
  const group = buildGroup(draft, 'acme');
  const member = buildMember(draft, buildUser(draft, 'Olu'), { role: 'owner', of: group });
  buildMember(draft, buildUser(draft, 'Ola'), { role: 'owner', of: group, state: 'awaiting' });

  const { changes } = react(draft.world, { kind: 'member_removed', memberId: member.id });

  expect(changes).toEqual([]);
});

test('anybody else goes', () => {
  const draft = new WorldDraft();
  const member = buildMember(draft, buildUser(draft, 'Dev'), { role: 'developer', of: buildProject(draft, 'api') });

  const { changes } = react(draft.world, { kind: 'member_removed', memberId: member.id });

  expect(changes).toEqual([{ op: 'delete', table: 'members', id: member.id }]);
});

test('the bot of an access token stays', () => {
  const draft = new WorldDraft();
  const token = buildContainerToken(draft, buildProject(draft, 'api'), { name: 'ci', role: 'developer' });
  const [member] = draft.rows('members').filter((row) => row.userId === token.userId);

  const { changes } = react(draft.world, { kind: 'member_removed', memberId: member?.id ?? 0 });

  expect(changes).toEqual([]);
});
