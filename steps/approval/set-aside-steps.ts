import { Given, When } from '@cucumber/cucumber';
import { changePolicy } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { policyNamed } from './policy-named.ts';

Given(
  'merge requests from {string} to {string} bypass the policy {string}',
  function (this: PolicyWorld, source: string, target: string, name: string) {
    letBypass(this, name, { branches: [{ source: matcherOf(source), target: matcherOf(target) }] });
  },
);

Given('the bypass settings of the policy {string} are empty', function (this: PolicyWorld, name: string) {
  letBypass(this, name, {});
});

When(
  '{person} bypasses the policy {string} because of {string}',
  async function (this: PolicyWorld, person: string, name: string, reason: string) {
    await this.happen({ kind: 'policy_bypassed', ...setAside(this, { person, name, reason }) });
  },
);

When(
  '{person} bypasses the policy {string} without a reason',
  async function (this: PolicyWorld, person: string, name: string) {
    await this.happen({ kind: 'policy_bypassed', ...setAside(this, { person, name, reason: ' ' }) });
  },
);

When(
  '{person} dismisses the policy {string} because of {string}',
  async function (this: PolicyWorld, person: string, name: string, reason: string) {
    await this.happen({ kind: 'policy_dismissed', ...setAside(this, { person, name, reason }) });
  },
);

When(
  '{person} dismisses the policy {string} without a reason',
  async function (this: PolicyWorld, person: string, name: string) {
    await this.happen({ kind: 'policy_dismissed', ...setAside(this, { person, name, reason: ' ' }) });
  },
);

function setAside(
  world: PolicyWorld,
  { person, name, reason }: Readonly<Record<'person' | 'name' | 'reason', string>>,
) {
  const [mergeRequestId, userId] = [world.subject('merge request'), world.named('users', person).id];
  return {
    mergeRequestId,
    userId,
    reason,
    policyName: name,
    configurationId: policyNamed(world, name).configurationId,
  };
}

function letBypass(world: PolicyWorld, name: string, settings: object): void {
  changePolicy(world.given, name, (policy) => ({ ...policy, bypass_settings: settings }));
}

function matcherOf(branch: string): { readonly name: string } | { readonly pattern: string } {
  return branch.includes('*') ? { pattern: branch } : { name: branch };
}
