import { Given } from '@cucumber/cucumber';
import { changePolicy } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the policy {string} prevents approval by the author', function (this: PolicyWorld, name: string) {
  set(this, name, { prevent_approval_by_author: true });
});

Given('the policy {string} does not prevent approval by the author', function (this: PolicyWorld, name: string) {
  set(this, name, { prevent_approval_by_author: false });
});

Given('the policy {string} prevents approval by committers', function (this: PolicyWorld, name: string) {
  set(this, name, { prevent_approval_by_commit_author: true });
});

Given('the policy {string} removes approvals with new commits', function (this: PolicyWorld, name: string) {
  set(this, name, { remove_approvals_with_new_commit: true });
});

Given('the policy {string} requires a password to approve', function (this: PolicyWorld, name: string) {
  set(this, name, { require_password_to_approve: true });
});

Given(
  'the policy {string} says no to the setting {string}',
  function (this: PolicyWorld, name: string, setting: string) {
    set(this, name, { [setting]: false });
  },
);

Given('the policy {string} prevents editing approval rules', function (this: PolicyWorld, name: string) {
  set(this, name, { prevent_editing_approval_rules: true });
});

Given('the project {string} prevents approval by the author', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { preventApprovalByAuthor: true });
});

Given('the project {string} removes approvals with new commits', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { removeApprovalsWithNewCommit: true });
});

function set(world: PolicyWorld, name: string, settings: Readonly<Record<string, boolean>>): void {
  changePolicy(world.given, name, (policy) => ({
    ...policy,
    approval_settings: { ...(policy.approval_settings as object | undefined), ...settings },
  }));
}
