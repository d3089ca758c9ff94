import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { changePolicy, editPolicyFile, enforcePolicy, type PolicyKey, smallestPolicy } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { governedNamed } from './governed.ts';

Given(
  '{string} is governed by the {policyKind} {string}',
  function (this: PolicyWorld, container: string, key: PolicyKey, name: string) {
    enforcePolicy(this.given, governedNamed(this, container), { key, policy: smallestPolicy(key, name) });
  },
);

Given(
  '{string} is governed by these {policyKind}:',
  function (this: PolicyWorld, container: string, key: PolicyKey, names: DataTable) {
    for (const [name = ''] of names.raw()) {
      enforcePolicy(this.given, governedNamed(this, container), { key, policy: smallestPolicy(key, name) });
    }
  },
);

Given('the policy {string} is disabled', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, enabled: false }));
});

Given(
  'the policy {string} has the description {string}',
  function (this: PolicyWorld, name: string, description: string) {
    changePolicy(this.given, name, (policy) => ({ ...policy, description }));
  },
);

Given('the policy {string} carries this metadata:', function (this: PolicyWorld, name: string, metadata: DataTable) {
  const entries = metadata.rows().map(([key = '', value = '']) => [key, metadataOf(value)]);
  changePolicy(this.given, name, (policy) => ({ ...policy, metadata: Object.fromEntries(entries) }));
});

Given('the policy {string} has no rules', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, ({ rules: _rules, ...policy }) => policy);
});

Given(
  'the policy file of {string} takes part in the experiment {string}',
  function (this: PolicyWorld, container: string, experiment: string) {
    editPolicyFile(this.given, governedNamed(this, container), (content) => ({
      ...content,
      experiments: { ...(content.experiments as object | undefined), [experiment]: { enabled: true } },
    }));
  },
);

When('the policies of {string} are listed', function (this: PolicyWorld, project: string) {
  this.wonder({ kind: 'policies', projectId: this.named('projects', project).id });
});

Then('the policy {string} covers the project', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), { at: 'covering[].name', is: 'including', value: name });
});

Then(
  'the policy {string} covers the project on behalf of {string}',
  async function (this: PolicyWorld, name: string, path: string) {
    await this.expect(this.wondered(), { at: `covering[name=${name}].from`, is: 'equal', value: path });
  },
);

Then(
  'the policy {string} does not cover the project: it is {omission}',
  async function (this: PolicyWorld, name: string, reason: string) {
    await this.expect(this.wondered(), { at: `leftOut[name=${name}].reason`, is: 'equal', value: reason });
  },
);

Then('these policies cover the project, in this order:', async function (this: PolicyWorld, names: DataTable) {
  await this.expect(this.wondered(), { at: 'covering[].name', is: 'equal', value: names.raw().map(([name]) => name) });
});

Then('no policy covers the project', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'covering', is: 'empty' });
});

/** `true` and `false` are booleans, all else is text. */
function metadataOf(value: string): string | boolean {
  return value === 'true' || value === 'false' ? value === 'true' : value;
}
