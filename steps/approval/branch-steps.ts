import { Given } from '@cucumber/cucumber';
import { changeApprovalRule } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the policy {string} is for the branch {string}', function (this: PolicyWorld, name: string, branch: string) {
  changeApprovalRule(this.given, name, { branches: [branch], branch_type: undefined });
});

Given('the policy {string} is for the default branch', function (this: PolicyWorld, name: string) {
  changeApprovalRule(this.given, name, { branches: undefined, branch_type: 'default' });
});

Given('the policy {string} is for branches of the type protected', function (this: PolicyWorld, name: string) {
  changeApprovalRule(this.given, name, { branches: undefined, branch_type: 'protected' });
});

Given('the policy {string} leaves out the branch {string}', function (this: PolicyWorld, name: string, branch: string) {
  changeApprovalRule(this.given, name, { branch_exceptions: [branch] });
});

Given(
  'the policy {string} leaves out the branch {string} of the project {string}',
  function (this: PolicyWorld, name: string, branch: string, full_path: string) {
    changeApprovalRule(this.given, name, { branch_exceptions: [{ name: branch, full_path }] });
  },
);

Given('{string} has no branches', function (this: PolicyWorld, path: string) {
  const { id } = this.named('projects', path);
  this.given.drop('branches', (row) => row.projectId === id);
});

Given('the group {string} protects the branch {string}', function (this: PolicyWorld, path: string, name: string) {
  this.given.add('protectedBranches', { namespaceId: this.named('namespaces', path).id, name });
});
