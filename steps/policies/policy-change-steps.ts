import { When } from '@cucumber/cucumber';
import {
  anyMergeRequestRule,
  type ChangedPolicyFile,
  fileWithoutPolicy,
  fileWithPolicyBefore,
  fileWithPolicyChanged,
  type PolicyKey,
  smallestPolicy,
} from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

When('a merge request removes the policy {string}', async function (this: PolicyWorld, name: string) {
  await merge(this, fileWithoutPolicy(this.draft, name));
});

When('a push removes the policy {string}', async function (this: PolicyWorld, name: string) {
  const committedVia = 'push';
  await this.happen({ kind: 'policy_file_changed', committedVia, ...fileWithoutPolicy(this.draft, name) });
});

When('a merge request enables the policy {string}', async function (this: PolicyWorld, name: string) {
  await merge(
    this,
    fileWithPolicyChanged(this.draft, name, (policy) => ({ ...policy, enabled: true })),
  );
});

When('a merge request disables the policy {string}', async function (this: PolicyWorld, name: string) {
  await merge(
    this,
    fileWithPolicyChanged(this.draft, name, (policy) => ({ ...policy, enabled: false })),
  );
});

When('a merge request takes the rules out of the policy {string}', async function (this: PolicyWorld, name: string) {
  await merge(
    this,
    fileWithPolicyChanged(this.draft, name, ({ rules: _rules, ...policy }) => policy),
  );
});

When(
  'a merge request gives the policy {string} a rule about any merge request',
  async function (this: PolicyWorld, name: string) {
    await merge(
      this,
      fileWithPolicyChanged(this.draft, name, (policy) => ({ ...policy, rules: [anyMergeRequestRule()] })),
    );
  },
);

When(
  'a merge request puts the {policyKind} {string} before {string}',
  async function (this: PolicyWorld, key: PolicyKey, name: string, next: string) {
    await merge(this, fileWithPolicyBefore(this.draft, next, smallestPolicy(key, name)));
  },
);

When(
  'a merge request puts the disabled {policyKind} {string} before {string}',
  async function (this: PolicyWorld, key: PolicyKey, name: string, next: string) {
    await merge(this, fileWithPolicyBefore(this.draft, next, { ...smallestPolicy(key, name), enabled: false }));
  },
);

async function merge(world: PolicyWorld, file: ChangedPolicyFile): Promise<void> {
  await world.happen({ kind: 'policy_file_changed', committedVia: 'merge_request', ...file });
}
