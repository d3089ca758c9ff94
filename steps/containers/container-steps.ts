import { Given } from '@cucumber/cucumber';
import type { Visibility } from '#engine';
import { buildGroup, buildProject } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('a group {string}', function (this: PolicyWorld, path: string) {
  buildGroup(this.given, path);
});

Given('a(n) {visibility} group {string}', function (this: PolicyWorld, visibility: Visibility, path: string) {
  buildGroup(this.given, path, { visibility });
});

Given('a subgroup {string} of {string}', function (this: PolicyWorld, path: string, parent: string) {
  buildGroup(this.given, path, { parent: this.named('namespaces', parent) });
});

Given('a project {string}', function (this: PolicyWorld, path: string) {
  this.setSubject('project', buildProject(this.given, path).id);
});

Given('a project {string} in {string}', function (this: PolicyWorld, path: string, group: string) {
  this.setSubject('project', buildProject(this.given, path, { group: this.named('namespaces', group) }).id);
});

Given('a(n) {visibility} project {string}', function (this: PolicyWorld, visibility: Visibility, path: string) {
  this.setSubject('project', buildProject(this.given, path, { visibility }).id);
});

Given(
  'a(n) {visibility} project {string} in {string}',
  function (this: PolicyWorld, visibility: Visibility, path: string, group: string) {
    this.setSubject(
      'project',
      buildProject(this.given, path, { visibility, group: this.named('namespaces', group) }).id,
    );
  },
);

Given('{string} has a branch {string}', function (this: PolicyWorld, project: string, name: string) {
  this.given.add('branches', { projectId: this.named('projects', project).id, name });
});

Given('{string} protects the branch {string}', function (this: PolicyWorld, project: string, name: string) {
  this.given.add('protectedBranches', { projectId: this.named('projects', project).id, name });
});

Given('{string} lets nobody push to the branch {string}', function (this: PolicyWorld, project: string, name: string) {
  this.given.add('protectedBranches', { projectId: this.named('projects', project).id, name, pushAccessLevel: 0 });
});

Given('{string} does not protect {string}', function (this: PolicyWorld, project: string, name: string) {
  const { id } = this.named('projects', project);
  this.given.drop('protectedBranches', (row) => row.projectId === id && row.name === name);
});
