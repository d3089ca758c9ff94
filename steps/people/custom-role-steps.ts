import { Given } from '@cucumber/cucumber';
import { buildCustomRole, buildMember, type RoleWord } from '#fixtures';
import { containerNamed } from '../access/resource.ts';
import { listed } from '../access/words.ts';
import type { PolicyWorld } from '../world/policy-world.ts';
import { someone } from './people.ts';

Given(
  'the custom role {string} of {string} adds {string} to {role}',
  function (this: PolicyWorld, name: string, group: string, adds: string, base: RoleWord) {
    buildCustomRole(this.given, name, { base, adds: listed(adds), of: this.named('namespaces', group) });
  },
);

Given(
  'the custom role {string} of the instance adds {string} to {role}',
  function (this: PolicyWorld, name: string, adds: string, base: RoleWord) {
    buildCustomRole(this.given, name, { base, adds: listed(adds) });
  },
);

Given(
  '{person} has the custom role {string} in {string}',
  function (this: PolicyWorld, name: string, role: string, container: string) {
    const { id: memberRoleId, baseAccessLevel: accessLevel } = this.named('memberRoles', role);
    const of = containerNamed(this, container);
    buildMember(this.given, someone(this, name), { role: 'guest', of, accessLevel, memberRoleId });
  },
);

Given(
  '{person} has the custom role {string} in {string} as a plain {role}',
  function (this: PolicyWorld, name: string, roleName: string, container: string, role: RoleWord) {
    const { id: memberRoleId } = this.named('memberRoles', roleName);
    buildMember(this.given, someone(this, name), { role, of: containerNamed(this, container), memberRoleId });
  },
);

Given(
  'the bot of {string} has the custom role {string}',
  function (this: PolicyWorld, token: string, roleName: string) {
    const { id: memberRoleId, baseAccessLevel: accessLevel } = this.named('memberRoles', roleName);
    const { userId } = this.named('accessTokens', token);
    const member = this.given.rows('members').find((row) => row.userId === userId);
    this.given.change('members', member?.id ?? 0, { memberRoleId, accessLevel });
  },
);
