import { Given, When } from '@cucumber/cucumber';
import { buildContainerToken, buildPersonalToken, type RoleWord } from '#fixtures';
import { containerNamed } from '../access/resource.ts';
import { listed } from '../access/words.ts';
import { someone } from '../people/people.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  '{person} has the token {string} with the scope(s) {string}',
  function (this: PolicyWorld, person: string, name: string, scopes: string) {
    buildPersonalToken(this.given, someone(this, person), { name, scopes: listed(scopes) });
  },
);

Given(
  'the account {string} has the token {string} with the scope(s) {string}',
  function (this: PolicyWorld, account: string, name: string, scopes: string) {
    buildPersonalToken(this.given, this.named('users', account), { name, scopes: listed(scopes) });
  },
);

Given(
  '{string} has the access token {string} of a(n) {role} with the scope(s) {string}',
  function (this: PolicyWorld, container: string, name: string, role: RoleWord, scopes: string) {
    buildContainerToken(this.given, containerNamed(this, container), { name, role, scopes: listed(scopes) });
  },
);

Given(
  '{person} has made the access token {string} of a(n) {role} for {string}',
  function (this: PolicyWorld, person: string, name: string, role: RoleWord, container: string) {
    buildContainerToken(this.given, containerNamed(this, container), { name, role, creator: someone(this, person) });
  },
);

Given('the token {string} expires on {date}', function (this: PolicyWorld, name: string, expiresAt: string) {
  this.given.change('accessTokens', this.named('accessTokens', name).id, { expiresAt });
});

Given('the token {string} was revoked', function (this: PolicyWorld, name: string) {
  this.given.change('accessTokens', this.named('accessTokens', name).id, { revoked: true });
});

Given(
  'the token {string} was rotated and is {string} now',
  function (this: PolicyWorld, name: string, successor: string) {
    const old = this.named('accessTokens', name);
    this.given.change('accessTokens', old.id, { revoked: true });
    const { id: _id, ...same } = old;
    this.given.add('accessTokens', { ...same, name: successor, previousTokenId: old.id });
  },
);

Given('the instance has disabled access tokens', function (this: PolicyWorld) {
  this.given.change('instances', 1, { accessTokensDisabled: true });
});

Given('the instance leaves authorization to an external service', function (this: PolicyWorld) {
  this.given.change('instances', 1, { externalAuthorization: true });
});

Given('{string} has disabled personal tokens for its enterprise users', function (this: PolicyWorld, group: string) {
  this.given.change('namespaces', this.named('namespaces', group).id, { personalAccessTokensDisabled: true });
});

When('the token {string} is revoked', async function (this: PolicyWorld, name: string) {
  await this.happen({ kind: 'access_token_revoked', accessTokenId: this.named('accessTokens', name).id });
});
