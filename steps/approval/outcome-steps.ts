import { Then, When } from '@cucumber/cucumber';
import type { Expectation, MergeStatus } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';

When('the merge request is evaluated', function (this: PolicyWorld) {
  this.wonder({ kind: 'merge_request', mergeRequestId: this.subject('merge request') });
});

Then('the merge request needs {int} approval(s)', async function (this: PolicyWorld, count: number) {
  await expectOfMergeRequest(this, { at: 'approvalsRequired', is: 'equal', value: count });
});

Then('the merge request needs {int} more approval(s)', async function (this: PolicyWorld, count: number) {
  await expectOfMergeRequest(this, { at: 'approvalsLeft', is: 'equal', value: count });
});

Then('the merge request needs no approval', async function (this: PolicyWorld) {
  await expectOfMergeRequest(this, { at: 'approvalsRequired', is: 'equal', value: 0 });
});

Then('the merge request is approved', async function (this: PolicyWorld) {
  await expectOfMergeRequest(this, { at: 'approved', is: 'equal', value: true });
});

Then('the merge request is not approved', async function (this: PolicyWorld) {
  await expectOfMergeRequest(this, { at: 'approved', is: 'equal', value: false });
});

Then('the merge request can be merged', async function (this: PolicyWorld) {
  await expectOfMergeRequest(this, { at: 'status', is: 'equal', value: 'mergeable' });
});

Then('the merge request cannot be merged: {mergeStatus}', async function (this: PolicyWorld, status: MergeStatus) {
  await expectOfMergeRequest(this, { at: 'status', is: 'equal', value: status });
});

Then(
  'these checks of the merge request fail, in this order: {string}',
  async function (this: PolicyWorld, statuses: string) {
    await expectOfMergeRequest(this, { at: 'failedChecks', is: 'equal', value: statuses.split(', ') });
  },
);

Then(
  'the policy {string} needs {int} approval(s) on the merge request',
  async function (this: PolicyWorld, name: string, count: number) {
    await expectOfMergeRequest(this, { at: `rules[policy=${name}].approvalsRequired`, is: 'equal', value: count });
  },
);

Then(
  'the approval rule {string} needs {int} approval(s)',
  async function (this: PolicyWorld, name: string, count: number) {
    await expectOfMergeRequest(this, { at: `rules[name=${name}].approvalsRequired`, is: 'equal', value: count });
  },
);

Then('the policy {string} brings no approval rule', async function (this: PolicyWorld, name: string) {
  await expectOfMergeRequest(this, { at: 'rules[].policy', is: 'excluding', value: name });
});

Then('the approval rule of {string} cannot be satisfied', async function (this: PolicyWorld, name: string) {
  await expectOfMergeRequest(this, { at: `rules[policy=${name}].valid`, is: 'equal', value: false });
});

Then(
  'the eligible approvers of {string} are {string}',
  async function (this: PolicyWorld, name: string, people: string) {
    const usernames = people.split(', ').map((person) => this.named('users', person).username);
    await expectOfMergeRequest(this, { at: `rules[policy=${name}].eligibleApprovers`, is: 'equal', value: usernames });
  },
);

Then('nobody is an eligible approver of {string}', async function (this: PolicyWorld, name: string) {
  await expectOfMergeRequest(this, { at: `rules[policy=${name}].eligibleApprovers`, is: 'empty' });
});

Then('the merge request {approvalSetting}', async function (this: PolicyWorld, setting: string) {
  await expectOfMergeRequest(this, { at: `approvalSettings.${setting}`, is: 'equal', value: true });
});

Then('nothing {approvalSetting}', async function (this: PolicyWorld, setting: string) {
  await expectOfMergeRequest(this, { at: `approvalSettings.${setting}`, is: 'equal', value: false });
});

Then('the bot comments on the merge request', async function (this: PolicyWorld) {
  await expectOfMergeRequest(this, { at: 'botComment', is: 'equal', value: true });
});

Then('the bot does not comment on the merge request', async function (this: PolicyWorld) {
  await expectOfMergeRequest(this, { at: 'botComment', is: 'equal', value: false });
});

/** Asks about the merge request of the scenario. */
async function expectOfMergeRequest(world: PolicyWorld, expectation: Expectation): Promise<void> {
  await world.expect({ kind: 'merge_request', mergeRequestId: world.subject('merge request') }, expectation);
}
