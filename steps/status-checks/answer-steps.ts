import { Given, Then, When } from '@cucumber/cucumber';
import type { CheckStatus, Question } from '#engine';
import { addStatusCheckAnswer } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { anEarlierCommit, theHead } from './the-head.ts';

Given(
  'the status check {string} was reported {checkStatus}',
  function (this: PolicyWorld, name: string, status: CheckStatus) {
    addStatusCheckAnswer(this.given, { ...about(this, name), status });
  },
);

Given(
  'the status check {string} was reported {checkStatus} for an earlier commit',
  function (this: PolicyWorld, name: string, status: CheckStatus) {
    addStatusCheckAnswer(this.given, { ...about(this, name), status, sha: anEarlierCommit });
  },
);

Given(
  'the status check {string} became pending {int} second(s) ago',
  function (this: PolicyWorld, name: string, secondsAgo: number) {
    addStatusCheckAnswer(this.given, { ...about(this, name), status: 'pending', secondsAgo });
  },
);

Given(
  'the status check {string} became pending {int} second(s) ago for an earlier commit',
  function (this: PolicyWorld, name: string, secondsAgo: number) {
    addStatusCheckAnswer(this.given, { ...about(this, name), status: 'pending', secondsAgo, sha: anEarlierCommit });
  },
);

When(
  '{person} reports {string} as {checkStatus}',
  async function (this: PolicyWorld, person: string, name: string, status: CheckStatus) {
    await this.happen({ ...callOf(this, person, name), kind: 'status_check_reported', sha: theHead(this), status });
  },
);

When(
  '{person} reports {string} as {checkStatus} for an earlier commit',
  async function (this: PolicyWorld, person: string, name: string, status: CheckStatus) {
    await this.happen({ ...callOf(this, person, name), kind: 'status_check_reported', sha: anEarlierCommit, status });
  },
);

When('{person} retries the status check {string}', async function (this: PolicyWorld, person: string, name: string) {
  await this.happen({ ...callOf(this, person, name), kind: 'status_check_retried' });
});

When('the job that fails overdue status checks runs', async function (this: PolicyWorld) {
  await this.happen({ kind: 'status_checks_time_out' });
});

When('{person} moves the merge request back to its first commit', async function (this: PolicyWorld, person: string) {
  const mergeRequestId = this.subject('merge request');
  const first = this.draft.rows('mergeRequests').find((row) => row.id === mergeRequestId)?.headSha ?? anEarlierCommit;
  const authorId = this.named('users', person).id;
  const commit = this.draft.add('commits', { mergeRequestId, sha: first, authorId, committerId: authorId });
  await this.happen({ kind: 'push', mergeRequestId, commits: [commit] });
});

When('its status checks are looked up', function (this: PolicyWorld) {
  this.wonder(mergeRequestQuestion(this));
});

Then(
  'the status check {string} is {checkStatus}',
  async function (this: PolicyWorld, name: string, status: CheckStatus) {
    await this.expect(mergeRequestQuestion(this), {
      at: `statusChecks[name=${name}].status`,
      is: 'equal',
      value: status,
    });
  },
);

Then('the status check {string} is not listed', async function (this: PolicyWorld, name: string) {
  await this.expect(mergeRequestQuestion(this), { at: `statusChecks[name=${name}]`, is: 'absent' });
});

Then('its status checks block the merge request', async function (this: PolicyWorld) {
  await this.expect(mergeRequestQuestion(this), {
    at: 'failedChecks',
    is: 'including',
    value: 'status_checks_must_pass',
  });
});

Then('its status checks do not block the merge request', async function (this: PolicyWorld) {
  await this.expect(mergeRequestQuestion(this), {
    at: 'failedChecks',
    is: 'excluding',
    value: 'status_checks_must_pass',
  });
});

function about(
  world: PolicyWorld,
  name: string,
): Pick<Parameters<typeof addStatusCheckAnswer>[1], 'mergeRequestId' | 'check'> {
  return { mergeRequestId: world.subject('merge request'), check: world.named('externalStatusChecks', name) };
}

function callOf(
  world: PolicyWorld,
  person: string,
  name: string,
): { readonly mergeRequestId: number; readonly checkId: number; readonly userId: number } {
  const checkId = world.named('externalStatusChecks', name).id;
  return { mergeRequestId: world.subject('merge request'), checkId, userId: world.named('users', person).id };
}

function mergeRequestQuestion(world: PolicyWorld): Question {
  return { kind: 'merge_request', mergeRequestId: world.subject('merge request') };
}
