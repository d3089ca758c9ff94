import { Given } from '@cucumber/cucumber';
import { lockSharing, type RoleWord, shareGroup, shareProject, unlockSharing } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  'the project {string} is shared with {string} as {role}',
  function (this: PolicyWorld, project: string, group: string, as: RoleWord) {
    shareProject(this.given, this.named('projects', project), { with: this.named('namespaces', group), as });
  },
);

Given(
  'the project {string} is shared with {string} as {role} until {date}',
  function (this: PolicyWorld, project: string, group: string, as: RoleWord, until: string) {
    shareProject(this.given, this.named('projects', project), { with: this.named('namespaces', group), as, until });
  },
);

Given(
  'the group {string} is shared with {string} as {role}',
  function (this: PolicyWorld, group: string, other: string, as: RoleWord) {
    shareGroup(this.given, this.named('namespaces', group), { with: this.named('namespaces', other), as });
  },
);

Given(
  'the group {string} is shared with {string} as {role} until {date}',
  function (this: PolicyWorld, group: string, other: string, as: RoleWord, until: string) {
    shareGroup(this.given, this.named('namespaces', group), { with: this.named('namespaces', other), as, until });
  },
);

Given(
  'the group {string} is shared with {string} as the custom role {string}',
  function (this: PolicyWorld, group: string, other: string, role: string) {
    const as = this.named('memberRoles', role);
    shareGroup(this.given, this.named('namespaces', group), { with: this.named('namespaces', other), as });
  },
);

Given('the group {string} forbids sharing its projects', function (this: PolicyWorld, group: string) {
  lockSharing(this.given, this.named('namespaces', group));
});

Given('the group {string} no longer forbids sharing its projects', function (this: PolicyWorld, group: string) {
  unlockSharing(this.given, this.named('namespaces', group));
});
