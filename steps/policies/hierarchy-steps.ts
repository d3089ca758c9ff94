import { Given } from '@cucumber/cucumber';
import { buildPersonalProject } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('a personal project {string} of {person}', function (this: PolicyWorld, path: string, owner: string) {
  this.setSubject('project', buildPersonalProject(this.given, path, this.named('users', owner)).id);
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
