import { Then, When } from '@cucumber/cucumber';
import type { MergeRequestHookEvent, StatusCheckCall } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';
import { anEarlierCommit, theHead } from './the-head.ts';

When(
  '{person} tries to report {string} as {string}',
  function (this: PolicyWorld, person: string, name: string, status: string) {
    calls(this, person, { operation: 'report', ...the(this, name), sha: theHead(this), status });
  },
);

When(
  '{person} tries to report {string} as {string} for an earlier commit',
  function (this: PolicyWorld, person: string, name: string, status: string) {
    calls(this, person, { operation: 'report', ...the(this, name), sha: anEarlierCommit, status });
  },
);

When('{person} tries to report {string} without a status', function (this: PolicyWorld, person: string, name: string) {
  calls(this, person, { operation: 'report', ...the(this, name), sha: theHead(this) });
});

When(
  'somebody unknown tries to report {string} as {string}',
  function (this: PolicyWorld, name: string, status: string) {
    const call = { operation: 'report', ...the(this, name), sha: theHead(this), status } as const;
    this.wonder({ kind: 'status_check_call', userId: null, call });
  },
);

When('{person} tries to retry the status check {string}', function (this: PolicyWorld, person: string, name: string) {
  calls(this, person, { operation: 'retry', ...the(this, name) });
});

When('{person} asks the API for the status checks of the merge request', function (this: PolicyWorld, person: string) {
  calls(this, person, { operation: 'list', mergeRequestId: this.subject('merge request') });
});

When('{person} looks at the status checks of the merge request', function (this: PolicyWorld, person: string) {
  calls(this, person, { operation: 'view', mergeRequestId: this.subject('merge request') });
});

When(
  'the hook event {hookEvent} of the merge request is dispatched',
  function (this: PolicyWorld, hookEvent: MergeRequestHookEvent) {
    const call = { operation: 'dispatch', mergeRequestId: this.subject('merge request'), hookEvent } as const;
    this.wonder({ kind: 'status_check_call', userId: null, call });
  },
);

Then('the API answers {int}', async function (this: PolicyWorld, status: number) {
  await this.expect(this.wondered(), { at: 'status', is: 'equal', value: status });
});

Then('the API says {string}', async function (this: PolicyWorld, message: string) {
  await this.expect(this.wondered(), { at: 'messages', is: 'matching', value: message });
});

Then('the URL of {string} reads {string}', async function (this: PolicyWorld, name: string, url: string) {
  await this.expect(this.wondered(), { at: `body.checks[name=${name}].external_url`, is: 'equal', value: url });
});

Then('the webhook of {string} is sent', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), { at: 'body.deliveries[].check', is: 'including', value: name });
});

Then('the webhook of {string} is not sent', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), { at: 'body.deliveries[].check', is: 'excluding', value: name });
});

Then('the webhook of {string} is signed', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), {
    at: `body.deliveries[check=${name}].headers.X-GitLab-Signature`,
    is: 'matching',
    value: '',
  });
});

Then('the webhook of {string} is not signed', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), { at: `body.deliveries[check=${name}].headers.X-GitLab-Signature`, is: 'absent' });
});

Then('the webhook of {string} tells its URL {string}', async function (this: PolicyWorld, name: string, url: string) {
  const at = `body.deliveries[check=${name}].payload.external_approval_rule.external_url`;
  await this.expect(this.wondered(), { at, is: 'equal', value: url });
});

Then(
  'the webhook of {string} asks for a report on the head of the merge request in {string}',
  async function (this: PolicyWorld, name: string, project: string) {
    const at = `body.deliveries[check=${name}].payload.object_attributes`;
    await this.expect(
      this.wondered(),
      { at: `${at}.last_commit.id`, is: 'equal', value: theHead(this) },
      { at: `${at}.target_project_id`, is: 'equal', value: this.named('projects', project).id },
    );
  },
);

Then('the retry sends the webhook again', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'body.webhook_sent', is: 'equal', value: true });
});

Then('the retry sends no webhook', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'body.webhook_sent', is: 'equal', value: false });
});

function calls(world: PolicyWorld, person: string, call: StatusCheckCall): void {
  world.wonder({ kind: 'status_check_call', userId: world.named('users', person).id, call });
}

function the(world: PolicyWorld, name: string): { readonly mergeRequestId: number; readonly checkId: number } {
  return { mergeRequestId: world.subject('merge request'), checkId: world.named('externalStatusChecks', name).id };
}
