import { Given } from '@cucumber/cucumber';
import type { Row } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';
import { someone } from './people.ts';

Given('an organization {string}', function (this: PolicyWorld, path: string) {
  this.given.add('organizations', { path });
});

Given('an isolated organization {string}', function (this: PolicyWorld, path: string) {
  this.given.add('organizations', { path, isolated: true });
});

Given('{person} belongs to the organization {string}', function (this: PolicyWorld, name: string, path: string) {
  this.given.change('users', someone(this, name).id, { organizationId: organization(this, path).id });
});

Given(
  'the group {string} belongs to the organization {string}',
  function (this: PolicyWorld, group: string, path: string) {
    const { id } = this.named('namespaces', group);
    const { id: organizationId } = organization(this, path);
    const below = this.given.rows('namespaces').filter((row) => row.traversalIds.includes(id));
    for (const row of below) this.given.change('namespaces', row.id, { organizationId });
    const projects = this.given.rows('projects').filter((row) => below.some((one) => one.id === row.namespaceId));
    for (const row of projects) this.given.change('projects', row.id, { organizationId });
  },
);

Given('{person} owns the organization {string}', function (this: PolicyWorld, name: string, path: string) {
  const organizationId = organization(this, path).id;
  this.given.add('organizationUsers', { userId: someone(this, name).id, organizationId, role: 'owner' });
});

Given('the account {string} owns the organization {string}', function (this: PolicyWorld, name: string, path: string) {
  const { id: userId } = this.named('users', name);
  this.given.add('organizationUsers', { userId, organizationId: organization(this, path).id, role: 'owner' });
});

Given('{person} is in the organization {string}', function (this: PolicyWorld, name: string, path: string) {
  this.given.add('organizationUsers', { userId: someone(this, name).id, organizationId: organization(this, path).id });
});

function organization(world: PolicyWorld, path: string): Row<'organizations'> {
  const row = world.given.rows('organizations').find((one) => one.path === path);
  if (row === undefined) throw new Error(`no organization is called \`${path}\`: introduce it with a Given step first`);
  return row;
}
