import { Given, Then, When } from '@cucumber/cucumber';
import { accessLevels, buildProject, buildUser, linkPolicyProject } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { governedNamed } from './governed.ts';

Given('a policy project {string} in {string}', function (this: PolicyWorld, path: string, group: string) {
  buildProject(this.given, path, { group: this.named('namespaces', group) });
});

Given(
  '{string} is linked to the policy project {string}',
  function (this: PolicyWorld, container: string, path: string) {
    linkPolicyProject(this.given, governedNamed(this, container), this.named('projects', path).id);
  },
);

Given('the policy file in {string} cannot be read', function (this: PolicyWorld, path: string) {
  this.given.add('policyFiles', { policyProjectId: this.named('projects', path).id, content: 'approval_policy: [' });
});

Given('{string} has a policy bot', function (this: PolicyWorld, project: string) {
  const bot = buildUser(this.given, `Policy bot of ${project}`, { type: 'security_policy_bot' });
  this.given.add('members', {
    userId: bot.id,
    projectId: this.named('projects', project).id,
    accessLevel: accessLevels.guest,
  });
});

Given(
  '{person} may link policy projects to {string} by a custom role',
  function (this: PolicyWorld, name: string, group: string) {
    const { id: namespaceId } = this.named('namespaces', group);
    const permissions = ['manage_security_policy_link'];
    const { id } = this.given.add('memberRoles', {
      namespaceId,
      name: 'Linker',
      baseAccessLevel: accessLevels.developer,
      permissions,
    });
    const user = buildUser(this.given, name);
    this.given.add('members', { userId: user.id, namespaceId, accessLevel: accessLevels.developer, memberRoleId: id });
  },
);

When(
  '{person} links {string} to the policy project {string}',
  function (this: PolicyWorld, name: string, container: string, path: string) {
    const policyProjectId = this.named('projects', path).id;
    const userId = this.named('users', name).id;
    this.wonder({ kind: 'policy_link', operation: 'link', userId, policyProjectId, ...governedNamed(this, container) });
  },
);

When(
  '{person} links {string} to a policy project that does not exist',
  function (this: PolicyWorld, name: string, container: string) {
    const userId = this.named('users', name).id;
    const policyProjectId = 1_000_000;
    this.wonder({ kind: 'policy_link', operation: 'link', userId, policyProjectId, ...governedNamed(this, container) });
  },
);

When(
  '{person} unlinks {string} from the policy project {string}',
  function (this: PolicyWorld, name: string, container: string, path: string) {
    const policyProjectId = this.named('projects', path).id;
    const userId = this.named('users', name).id;
    this.wonder({
      kind: 'policy_link',
      operation: 'unlink',
      userId,
      policyProjectId,
      ...governedNamed(this, container),
    });
  },
);

When('{person} deletes the policy project {string}', function (this: PolicyWorld, name: string, path: string) {
  const policyProjectId = this.named('projects', path).id;
  this.wonder({ kind: 'policy_link', operation: 'delete', userId: this.named('users', name).id, policyProjectId });
});

When(
  '{person} deletes the group {string} above the policy project {string}',
  function (this: PolicyWorld, name: string, group: string, path: string) {
    const { id: namespaceId } = this.named('namespaces', group);
    const policyProjectId = this.named('projects', path).id;
    this.wonder({
      kind: 'policy_link',
      operation: 'delete',
      userId: this.named('users', name).id,
      policyProjectId,
      namespaceId,
    });
  },
);

Then('the platform accepts it', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'accepted', is: 'equal', value: true });
});

Then('the platform refuses it with status {int}', async function (this: PolicyWorld, status: number) {
  await this.expect(
    this.wondered(),
    { at: 'accepted', is: 'equal', value: false },
    { at: 'status', is: 'equal', value: status },
  );
});

Then('the link of {string} goes', async function (this: PolicyWorld, path: string) {
  await this.expect(this.wondered(), { at: 'body.removedLinks', is: 'including', value: path });
});

Then('no link below goes', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'body.removedLinks', is: 'empty' });
});

Then('{string} gets a policy bot', async function (this: PolicyWorld, path: string) {
  await this.expect(this.wondered(), { at: 'body.botsCreatedIn', is: 'including', value: path });
});

Then('{string} loses its policy bot', async function (this: PolicyWorld, path: string) {
  await this.expect(this.wondered(), { at: 'body.botsRemovedFrom', is: 'including', value: path });
});

Then('it takes the place of {string}', async function (this: PolicyWorld, path: string) {
  await this.expect(this.wondered(), { at: 'body.replaced', is: 'equal', value: path });
});
