import { Given, Then, When } from '@cucumber/cucumber';
import { keepSchedule } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { commaSeparated } from './job-table.ts';

Given(
  'the policy {string} is due in {string} at {instant}',
  function (this: PolicyWorld, policy: string, path: string, nextRunAt: string) {
    keepSchedule(this.given, { projectId: this.named('projects', path).id, policy, nextRunAt });
  },
);

When('the schedules of {string} are created', async function (this: PolicyWorld, path: string) {
  const projectId = this.named('projects', path).id;
  await this.happen({ kind: 'policy_schedules_created', projectId });
  this.wonder({ kind: 'scheduled_pipelines', projectId });
});

When('the scheduler has run for {string}', async function (this: PolicyWorld, path: string) {
  const projectId = this.named('projects', path).id;
  await this.happen({ kind: 'schedules_fire', projectId });
  this.wonder({ kind: 'scheduled_pipelines', projectId });
});

When('the scheduler looks at {string}', function (this: PolicyWorld, path: string) {
  this.wonder({ kind: 'scheduled_pipelines', projectId: this.named('projects', path).id });
});

Then(
  'the policy {string} starts a pipeline on {string} with the jobs {string}',
  async function (this: PolicyWorld, policy: string, ref: string, jobs: string) {
    await this.expect(
      this.wondered(),
      { at: `pipelines[ref=${ref}].policy`, is: 'equal', value: policy },
      { at: `pipelines[ref=${ref}].jobs`, is: 'equal', value: commaSeparated(jobs) },
    );
  },
);

Then('pipelines start on {string} only', async function (this: PolicyWorld, refs: string) {
  await this.expect(this.wondered(), { at: 'pipelines[].ref', is: 'equal', value: commaSeparated(refs) });
});

Then('the pipelines of the policies start in this order: {string}', async function (this: PolicyWorld, names: string) {
  await this.expect(this.wondered(), { at: 'pipelines[].policy', is: 'equal', value: commaSeparated(names) });
});

Then('no scheduled pipeline starts', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'pipelines', is: 'empty' });
});

Then('the policy {string} is refused: {string}', async function (this: PolicyWorld, policy: string, reason: string) {
  await this.expect(this.wondered(), { at: `refusals[policy=${policy}].reason`, is: 'matching', value: reason });
});

Then('the branch {string} is refused: {string}', async function (this: PolicyWorld, ref: string, reason: string) {
  await this.expect(this.wondered(), { at: `refusals[ref=${ref}].reason`, is: 'matching', value: reason });
});

Then(
  'the pipeline on {string} starts between {instant} and {instant}',
  async function (this: PolicyWorld, ref: string, earliest: string, latest: string) {
    await this.expect(
      this.wondered(),
      { at: `pipelines[ref=${ref}].earliest`, is: 'equal', value: earliest },
      { at: `pipelines[ref=${ref}].latest`, is: 'equal', value: latest },
    );
  },
);

Then(
  'the pipeline on {string} runs as the policy bot of {string}',
  async function (this: PolicyWorld, ref: string, project: string) {
    const bot = this.named('users', `Policy bot of ${project}`).username;
    await this.expect(this.wondered(), { at: `pipelines[ref=${ref}].user`, is: 'equal', value: bot });
  },
);

Then(
  'the pipeline on {string} has the source {string}',
  async function (this: PolicyWorld, ref: string, source: string) {
    await this.expect(this.wondered(), { at: `pipelines[ref=${ref}].source`, is: 'equal', value: source });
  },
);

Then('the policy {string} runs next at {instant}', async function (this: PolicyWorld, policy: string, at: string) {
  await this.expect(this.wondered(), { at: `nextRuns[policy=${policy}].at`, is: 'equal', value: at });
});

Then('only the policies {string} have a next run', async function (this: PolicyWorld, names: string) {
  await this.expect(this.wondered(), { at: 'nextRuns[].policy', is: 'equal', value: commaSeparated(names) });
});

Then('no policy has a next run', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'nextRuns', is: 'empty' });
});
