import { Given, When } from '@cucumber/cucumber';
import { buildRunningJob, letJobsIn, letJobsOut } from '#fixtures';
import { containerNamed } from '../access/resource.ts';
import { listed } from '../access/words.ts';
import { someone } from '../people/people.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('{person} runs a job in {string}', function (this: PolicyWorld, person: string, path: string) {
  const job = buildRunningJob(this.given, this.named('projects', path), { user: someone(this, person) });
  this.setSubject('job', job.id);
});

Given(
  'the account {string} runs a job in {string} for {person}',
  function (this: PolicyWorld, account: string, path: string, person: string) {
    const { id: scopedUserId } = someone(this, person);
    const user = this.named('users', account);
    this.setSubject('job', buildRunningJob(this.given, this.named('projects', path), { user, scopedUserId }).id);
  },
);

// Whoever retries a job is its user from then on.
Given('{person} retried the job', function (this: PolicyWorld, person: string) {
  const { id: userId } = someone(this, person);
  this.given.change('jobs', this.subject('job'), { userId, retriedByHuman: true });
});

Given('{string} lets in jobs of {string}', function (this: PolicyWorld, target: string, of: string) {
  letJobsIn(this.given, this.named('projects', target), { of: containerNamed(this, of) });
});

Given(
  '{string} lets in jobs of {string} with the policies {string}',
  function (this: PolicyWorld, target: string, of: string, policies: string) {
    letJobsIn(this.given, this.named('projects', target), { of: containerNamed(this, of), policies: listed(policies) });
  },
);

Given('{string} lets in jobs of {string} without any policy', function (this: PolicyWorld, target: string, of: string) {
  letJobsIn(this.given, this.named('projects', target), { of: containerNamed(this, of), policies: [] });
});

Given('{string} names {string} as a place for its jobs', function (this: PolicyWorld, origin: string, to: string) {
  letJobsOut(this.given, this.named('projects', origin), this.named('projects', to));
});

Given('{string} uses no job token allowlist', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { jobTokenInboundEnabled: false });
});

Given('{string} limits where its jobs may go', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { jobTokenOutboundEnabled: true });
});

Given('{string} lets jobs push', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { jobTokenPushAllowed: true });
});

Given('{string} lets jobs of other projects push', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { jobTokenCrossProjectPushAllowed: true });
});

Given('the instance enforces job token allowlists', function (this: PolicyWorld) {
  this.given.change('instances', 1, { jobTokenAllowlistEnforced: true });
});

Given('the job was erased', function (this: PolicyWorld) {
  this.given.change('jobs', this.subject('job'), { erasedAt: this.given.now });
});

Given('the project {string} is being deleted', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { pendingDelete: true });
});

When('the job ends', async function (this: PolicyWorld) {
  await this.happen({ kind: 'job_finished', jobId: this.subject('job'), status: 'success' });
});
