import { Given } from '@cucumber/cucumber';
import { buildUser, composite, securityPolicyBot, serviceAccount, type UserTrait, userTraits } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { someone } from './people.ts';

Given('{person} is {userTrait}', function (this: PolicyWorld, name: string, trait: UserTrait) {
  this.given.change('users', someone(this, name).id, userTraits[trait]);
});

Given('a service account {string}', function (this: PolicyWorld, name: string) {
  buildUser(this.given, name, serviceAccount);
});

Given('a service account {string} provisioned by {string}', function (this: PolicyWorld, name: string, group: string) {
  const provisionedByNamespaceId = this.named('namespaces', group).id;
  buildUser(this.given, name, { ...serviceAccount, provisionedByNamespaceId });
});

Given('a composite service account {string}', function (this: PolicyWorld, name: string) {
  buildUser(this.given, name, composite);
});

Given('a security policy bot {string}', function (this: PolicyWorld, name: string) {
  buildUser(this.given, name, securityPolicyBot);
});

Given('{person} is an enterprise user of {string}', function (this: PolicyWorld, name: string, group: string) {
  const provisionedByNamespaceId = this.named('namespaces', group).id;
  this.given.change('users', someone(this, name).id, { provisionedByNamespaceId });
});

Given('the instance has admin mode', function (this: PolicyWorld) {
  this.given.change('instances', 1, { adminMode: true });
});
