import { Given } from '@cucumber/cucumber';
import { accessLevels, changePolicy, type RoleWord } from '#fixtures';
import { personCalled } from '../merge-requests/person-called.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('a custom role {string} on top of {role}', function (this: PolicyWorld, name: string, role: RoleWord) {
  this.given.add('memberRoles', { name, baseAccessLevel: accessLevels[role], permissions: [] });
});

Given('the custom role {string} grants {word}', function (this: PolicyWorld, name: string, permission: string) {
  this.given.change('memberRoles', this.named('memberRoles', name).id, { permissions: [permission] });
});

Given(
  '{person} has the custom role {string} in {string}',
  function (this: PolicyWorld, person: string, name: string, path: string) {
    const [userId, projectId] = [personCalled(this, person).id, this.named('projects', path).id];
    const role = this.named('memberRoles', name);
    this.given.add('members', { userId, projectId, accessLevel: role.baseAccessLevel, memberRoleId: role.id });
  },
);

Given(
  '{string} has the approval rule {string} that needs {int} approval(s) from {person}',
  function (this: PolicyWorld, path: string, name: string, approvalsRequired: number, person: string) {
    const { id: projectId } = this.named('projects', path);
    const rule = this.given.add('approvalRules', { projectId, name, approvalsRequired });
    this.given.add('approvalRuleUsers', { approvalRuleId: rule.id, userId: personCalled(this, person).id });
  },
);

Given(
  '{string} needs {int} approval(s) from anybody',
  function (this: PolicyWorld, path: string, approvalsRequired: number) {
    const { id: projectId } = this.named('projects', path);
    this.given.add('approvalRules', { projectId, approvalsRequired, kind: 'any_approver', name: 'All members' });
  },
);

Given('any group may approve on the instance', function (this: PolicyWorld) {
  this.given.change('instances', 1, { globalGroupApprovers: true });
});

Given(
  'the policy {string} is known to run {scanners}',
  function (this: PolicyWorld, name: string, scanners: readonly string[]) {
    changePolicy(this.given, name, (policy) => ({ ...policy, metadata: { enforced_scans: scanners.join(',') } }));
  },
);

Given('the account of {person} is blocked', function (this: PolicyWorld, person: string) {
  this.given.change('users', personCalled(this, person).id, { state: 'blocked' });
});
