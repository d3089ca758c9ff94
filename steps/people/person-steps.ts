import { Given } from '@cucumber/cucumber';
import { buildMember, buildUser, type RoleWord } from '#fixtures';
import { findNamed } from '../world/names.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  '{person} is a(n) {role} of {string}',
  function (this: PolicyWorld, name: string, role: RoleWord, container: string) {
    const user = findNamed(this.draft, 'users', name) ?? buildUser(this.given, name);
    const of = findNamed(this.draft, 'projects', container) ?? this.named('namespaces', container);
    buildMember(this.given, user, { role, of });
  },
);

Given('{person} is a user', function (this: PolicyWorld, name: string) {
  buildUser(this.given, name);
});
