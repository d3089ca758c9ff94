import { Given, When } from '@cucumber/cucumber';
import { buildMember, type RoleWord } from '#fixtures';
import { containerNamed } from '../access/resource.ts';
import type { PolicyWorld } from '../world/policy-world.ts';
import { someone } from './people.ts';

Given(
  '{person} is a(n) {role} of {string} until {date}',
  function (this: PolicyWorld, name: string, role: RoleWord, container: string, expiresAt: string) {
    buildMember(this.given, someone(this, name), { role, of: containerNamed(this, container), expiresAt });
  },
);

Given(
  '{person} has asked to be a(n) {role} of {string}',
  function (this: PolicyWorld, name: string, role: RoleWord, container: string) {
    const requestedAt = this.given.now;
    buildMember(this.given, someone(this, name), { role, of: containerNamed(this, container), requestedAt });
  },
);

Given(
  '{person} awaits approval as a(n) {role} of {string}',
  function (this: PolicyWorld, name: string, role: RoleWord, container: string) {
    buildMember(this.given, someone(this, name), { role, of: containerNamed(this, container), state: 'awaiting' });
  },
);

Given(
  'the account {string} is a(n) {role} of {string}',
  function (this: PolicyWorld, name: string, role: RoleWord, container: string) {
    buildMember(this.given, this.named('users', name), { role, of: containerNamed(this, container) });
  },
);

Given('{person} is banned from {string}', function (this: PolicyWorld, name: string, group: string) {
  const { id: userId } = someone(this, name);
  this.given.add('groupBans', { userId, namespaceId: this.named('namespaces', group).id });
});

When('{person} is removed from {string}', async function (this: PolicyWorld, name: string, container: string) {
  await this.happen({ kind: 'member_removed', memberId: membershipOf(this, name, container) });
});

When(
  'the bot of {string} is removed from {string}',
  async function (this: PolicyWorld, token: string, container: string) {
    await this.happen({ kind: 'member_removed', memberId: membershipOf(this, `Bot of ${token}`, container) });
  },
);

When('{person} gets blocked', async function (this: PolicyWorld, name: string) {
  await this.happen({ kind: 'user_blocked', userId: this.named('users', name).id });
});

When('{person} gets activated', async function (this: PolicyWorld, name: string) {
  await this.happen({ kind: 'user_activated', userId: this.named('users', name).id });
});

function membershipOf(world: PolicyWorld, name: string, container: string): number {
  const user = world.named('users', name);
  const of = containerNamed(world, container);
  const column = 'namespaceId' in of ? 'projectId' : 'namespaceId';
  const member = world.draft.rows('members').find((row) => row.userId === user.id && row[column] === of.id);
  if (member === undefined)
    throw new Error(`${name} has no membership of \`${container}\`: introduce it with a Given step`);
  return member.id;
}
