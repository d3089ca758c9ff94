import { Given } from '@cucumber/cucumber';
import { buildMergeRequest } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { personCalled } from './person-called.ts';

Given('{person} has a merge request in {string}', function (this: PolicyWorld, name: string, path: string) {
  const project = this.named('projects', path);
  this.setSubject('merge request', buildMergeRequest(this.given, { author: personCalled(this, name), project }).id);
});

Given(
  '{person} has a merge request from {string} to {string} in {string}',
  function (this: PolicyWorld, name: string, sourceBranch: string, targetBranch: string, path: string) {
    const options = {
      author: personCalled(this, name),
      project: this.named('projects', path),
      sourceBranch,
      targetBranch,
    };
    this.setSubject('merge request', buildMergeRequest(this.given, options).id);
  },
);

Given(
  '{person} has a merge request from the fork {string} in {string}',
  function (this: PolicyWorld, name: string, forkPath: string, path: string) {
    const [project, fork] = [this.named('projects', path), this.named('projects', forkPath)];
    this.setSubject(
      'merge request',
      buildMergeRequest(this.given, { author: personCalled(this, name), project, fork }).id,
    );
  },
);

Given('the merge request is a draft', function (this: PolicyWorld) {
  this.given.change('mergeRequests', this.subject('merge request'), { draft: true });
});

Given('the merge request is merged', function (this: PolicyWorld) {
  this.given.change('mergeRequests', this.subject('merge request'), { state: 'merged', mergedAt: this.given.now });
});

Given('the merge request is closed', function (this: PolicyWorld) {
  this.given.change('mergeRequests', this.subject('merge request'), { state: 'closed' });
});

Given('{person} (has )approved the merge request', function (this: PolicyWorld, name: string) {
  this.given.add('approvals', { mergeRequestId: this.subject('merge request'), userId: personCalled(this, name).id });
});
