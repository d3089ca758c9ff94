import { Given } from '@cucumber/cucumber';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('a personal project {string} of {person}', function (this: PolicyWorld, path: string, owner: string) {
  const user = this.named('users', owner);
  const namespace = this.given.add('namespaces', { kind: 'user', path: user.username, ownerId: user.id });
  const project = this.given.add('projects', { path, namespaceId: namespace.id, fullPath: `${user.username}/${path}` });
  this.setSubject('project', project.id);
});

Given('{string} is archived', function (this: PolicyWorld, project: string) {
  this.given.change('projects', this.named('projects', project).id, { archived: true });
});

Given('{string} is the policy group of the instance', function (this: PolicyWorld, group: string) {
  this.given.change('instances', 1, { policyGroupId: this.named('namespaces', group).id });
});

Given('the instance is shared by many customers', function (this: PolicyWorld) {
  this.given.change('instances', 1, { deployment: 'saas' });
});

Given('the instance has no Ultimate licence', function (this: PolicyWorld) {
  this.given.change('instances', 1, { ultimate: false });
});
