import { When } from '@cucumber/cucumber';
import { fileWithoutPolicy } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

When('a merge request removes the policy {string}', async function (this: PolicyWorld, name: string) {
  const committedVia = 'merge_request';
  await this.happen({ kind: 'policy_file_changed', committedVia, ...fileWithoutPolicy(this.draft, name) });
});

When('a push removes the policy {string}', async function (this: PolicyWorld, name: string) {
  const committedVia = 'push';
  await this.happen({ kind: 'policy_file_changed', committedVia, ...fileWithoutPolicy(this.draft, name) });
});
