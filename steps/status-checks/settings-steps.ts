import { Then, When } from '@cucumber/cucumber';
import type { StatusCheckCall, StatusCheckDefinition } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';

When(
  '{person} tries to create the status check {string} in {string} with the URL {string}',
  function (this: PolicyWorld, person: string, name: string, project: string, externalUrl: string) {
    asks(this, person, { operation: 'create', projectId: this.named('projects', project).id, name, externalUrl });
  },
);

When(
  '{person} tries to create the status check {string} in {string} without a URL',
  function (this: PolicyWorld, person: string, name: string, project: string) {
    asks(this, person, { operation: 'create', projectId: this.named('projects', project).id, name });
  },
);

When(
  '{person} tries to create the status check {string} in {string} for the protected branch {string}',
  function (this: PolicyWorld, person: string, name: string, project: string, branch: string) {
    const protectedBranchIds = this.draft
      .rows('protectedBranches')
      .filter((row) => row.name === branch)
      .map((row) => row.id);
    const [projectId, externalUrl] = [this.named('projects', project).id, 'https://checks.example.com/new'];
    asks(this, person, { operation: 'create', projectId, name, externalUrl, protectedBranchIds });
  },
);

When(
  '{person} tries to rename the status check {string} to {string}',
  function (this: PolicyWorld, person: string, name: string, newName: string) {
    const { id: checkId, projectId } = this.named('externalStatusChecks', name);
    asks(this, person, { operation: 'update', projectId, checkId, name: newName });
  },
);

When(
  '{person} tries to give the status check {string} a secret',
  function (this: PolicyWorld, person: string, name: string) {
    const { id: checkId, projectId } = this.named('externalStatusChecks', name);
    asks(this, person, { operation: 'update', projectId, checkId, sharedSecret: 'open sesame' });
  },
);

When(
  '{person} asks the API for the status checks of {string}',
  function (this: PolicyWorld, person: string, project: string) {
    asks(this, person, { operation: 'list_of_project', projectId: this.named('projects', project).id });
  },
);

When(
  '{person} tries to send all attributes of the status check {string} anew, with the URL {string}',
  function (this: PolicyWorld, person: string, name: string, externalUrl: string) {
    const { id: checkId, projectId } = this.named('externalStatusChecks', name);
    const attributes = { name, externalUrl, sharedSecret: 'open sesame', protectedBranchIds: [] };
    asks(this, person, { operation: 'update', projectId, checkId, ...attributes });
  },
);

When(
  '{person} creates the status check {string} in {string}',
  async function (this: PolicyWorld, person: string, name: string, project: string) {
    const projectId = this.named('projects', project).id;
    const externalUrl = `https://checks.example.com/${encodeURIComponent(name)}`;
    await defines(this, person, { operation: 'create', projectId, name, externalUrl });
  },
);

When(
  '{person} renames the status check {string} to {string}',
  async function (this: PolicyWorld, person: string, name: string, newName: string) {
    const { id: checkId, projectId } = this.named('externalStatusChecks', name);
    await defines(this, person, { operation: 'update', projectId, checkId, name: newName });
  },
);

When(
  '{person} takes all branches away from the status check {string}',
  async function (this: PolicyWorld, person: string, name: string) {
    const { id: checkId, projectId } = this.named('externalStatusChecks', name);
    await defines(this, person, { operation: 'update', projectId, checkId, protectedBranchIds: [] });
  },
);

When('{person} deletes the status check {string}', async function (this: PolicyWorld, person: string, name: string) {
  const { id: checkId, projectId } = this.named('externalStatusChecks', name);
  await defines(this, person, { operation: 'delete', projectId, checkId });
});

Then('the answer shows that it has a secret', async function (this: PolicyWorld) {
  await this.expect(
    this.wondered(),
    { at: 'body.hmac', is: 'equal', value: true },
    { at: 'body.shared_secret', is: 'absent' },
  );
});

Then('the answer shows that it has no secret', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'body.hmac', is: 'equal', value: false });
});

Then('the answer shows the URL {string}', async function (this: PolicyWorld, url: string) {
  await this.expect(this.wondered(), { at: 'body.external_url', is: 'equal', value: url });
});

Then('the API lists exactly {string}', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), { at: 'body.checks[].name', is: 'equal', value: [name] });
});

function asks(world: PolicyWorld, person: string, call: StatusCheckCall): void {
  world.wonder({ kind: 'status_check_call', userId: world.named('users', person).id, call });
}

async function defines(world: PolicyWorld, person: string, call: StatusCheckDefinition): Promise<void> {
  await world.happen({ kind: 'status_check_defined', userId: world.named('users', person).id, call });
}
