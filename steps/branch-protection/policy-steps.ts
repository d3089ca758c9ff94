import { Given } from '@cucumber/cucumber';
import { accessLevels, buildUser, changePolicy, type RoleWord } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the policy {string} prevents pushing and force pushing', function (this: PolicyWorld, name: string) {
  sets(this, name, { prevent_pushing_and_force_pushing: true });
});

Given('the policy {string} blocks branch modification', function (this: PolicyWorld, name: string) {
  sets(this, name, { block_branch_modification: true });
});

Given('the policy {string} blocks group branch modification', function (this: PolicyWorld, name: string) {
  sets(this, name, { block_group_branch_modification: true });
});

Given('the policy {string} does not block group branch modification', function (this: PolicyWorld, name: string) {
  sets(this, name, { block_group_branch_modification: false });
});

Given(
  'the policy {string} blocks group branch modification except in {string}',
  function (this: PolicyWorld, name: string, group: string) {
    const exceptions = [{ id: this.named('namespaces', group).id }];
    sets(this, name, { block_group_branch_modification: { enabled: true, exceptions } });
  },
);

Given(
  'the policy {string} leaves the branches of groups alone, with an exception for {string}',
  function (this: PolicyWorld, name: string, group: string) {
    const exceptions = [{ id: this.named('namespaces', group).id }];
    sets(this, name, { block_group_branch_modification: { enabled: false, exceptions } });
  },
);

Given('the policy {string} lets {person} bypass it', function (this: PolicyWorld, name: string, person: string) {
  letsBypass(this, name, { users: [{ id: this.named('users', person).id }] });
});

Given('the policy {string} lets the user {string} bypass it', function (this: PolicyWorld, name: string, user: string) {
  letsBypass(this, name, { users: [{ id: this.named('users', user).id }] });
});

Given('the policy {string} lets the role {role} bypass it', function (this: PolicyWorld, name: string, role: RoleWord) {
  letsBypass(this, name, { roles: [role] });
});

Given(
  'the policy {string} lets the group {string} bypass it',
  function (this: PolicyWorld, name: string, group: string) {
    letsBypass(this, name, { groups: [{ id: this.named('namespaces', group).id }] });
  },
);

Given(
  'the policy {string} lets the custom role {string} bypass it',
  function (this: PolicyWorld, name: string, role: string) {
    letsBypass(this, name, { custom_roles: [{ id: this.named('memberRoles', role).id }] });
  },
);

Given(
  'the policy {string} lets the bot token {string} bypass it',
  function (this: PolicyWorld, name: string, token: string) {
    letsBypass(this, name, { access_tokens: [{ id: this.named('accessTokens', token).id }] });
  },
);

Given(
  'the policy {string} lets the service account {string} bypass it',
  function (this: PolicyWorld, name: string, account: string) {
    letsBypass(this, name, { service_accounts: [{ id: this.named('users', account).id }] });
  },
);

Given(
  '{string} has the bot token {string} of a(n) {role}',
  function (this: PolicyWorld, project: string, name: string, role: RoleWord) {
    const { id: projectId } = this.named('projects', project);
    const bot = buildUser(this.given, `Bot of ${name}`, { type: 'project_bot' });
    this.given.add('members', { userId: bot.id, projectId, accessLevel: accessLevels[role] });
    this.given.add('accessTokens', { userId: bot.id, kind: 'project_access', name });
  },
);

Given('the bot token {string} is revoked', function (this: PolicyWorld, name: string) {
  this.given.change('accessTokens', this.named('accessTokens', name).id, { revoked: true });
});

Given(
  'the service account {string} is a(n) {role} of {string}',
  function (this: PolicyWorld, name: string, role: RoleWord, project: string) {
    const { id: projectId } = this.named('projects', project);
    const account = buildUser(this.given, name, { type: 'service_account' });
    this.given.add('members', { userId: account.id, projectId, accessLevel: accessLevels[role] });
  },
);

function sets(world: PolicyWorld, name: string, settings: Readonly<Record<string, unknown>>): void {
  changePolicy(world.given, name, (policy) => ({
    ...policy,
    approval_settings: { ...(policy.approval_settings as object | undefined), ...settings },
  }));
}

function letsBypass(world: PolicyWorld, name: string, settings: Readonly<Record<string, unknown>>): void {
  changePolicy(world.given, name, (policy) => ({
    ...policy,
    bypass_settings: { ...(policy.bypass_settings as object | undefined), ...settings },
  }));
}
