import { Given } from '@cucumber/cucumber';
import { buildStatusCheck } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('{string} has the status check {string}', function (this: PolicyWorld, project: string, name: string) {
  buildStatusCheck(this.given, this.named('projects', project), { name });
});

Given(
  '{string} has the status check {string} for the protected branch {string}',
  function (this: PolicyWorld, project: string, name: string, branch: string) {
    buildStatusCheck(this.given, this.named('projects', project), { name, branch });
  },
);

Given(
  'the status check {string} has the URL {string}',
  function (this: PolicyWorld, name: string, externalUrl: string) {
    this.given.change('externalStatusChecks', this.named('externalStatusChecks', name).id, { externalUrl });
  },
);

Given('the status check {string} has a secret', function (this: PolicyWorld, name: string) {
  this.given.change('externalStatusChecks', this.named('externalStatusChecks', name).id, {
    sharedSecret: 'open sesame',
  });
});

Given('{string} merges only what all status checks have passed', function (this: PolicyWorld, project: string) {
  this.given.change('projects', this.named('projects', project).id, { onlyAllowMergeIfAllStatusChecksPassed: true });
});

Given('reporters (and planners )may approve in {string}', function (this: PolicyWorld, project: string) {
  this.given.change('projects', this.named('projects', project).id, { reporterAndPlannerCanApprove: true });
});

Given('the instance matches status checks with branches as older versions do', function (this: PolicyWorld) {
  this.given.change('instances', 1, { flags: { external_status_checks_match_branches_by_glob: false } });
});

Given(
  '{person} may manage the merge request settings of {string} by a custom role',
  function (this: PolicyWorld, name: string, project: string) {
    const { id: projectId } = this.named('projects', project);
    const permissions = ['manage_merge_request_settings'];
    const role = this.given.add('memberRoles', { name: 'Merge settings', baseAccessLevel: 30, permissions });
    const user = this.given.add('users', { username: name.toLowerCase(), name });
    this.given.add('members', { userId: user.id, projectId, accessLevel: 30, memberRoleId: role.id });
  },
);
