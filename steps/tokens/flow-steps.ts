import { Given } from '@cucumber/cucumber';
import { buildFlow } from '#fixtures';
import { someone } from '../people/people.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('{person} starts a flow of {string}', function (this: PolicyWorld, person: string, account: string) {
  const human = someone(this, person);
  this.setSubject('flow', buildFlow(this.given, this.named('users', account), { human }).id);
});

Given('a flow of {string} that is linked to nobody', function (this: PolicyWorld, account: string) {
  this.setSubject('flow', buildFlow(this.given, this.named('users', account)).id);
});

Given('the token of the flow was revoked', function (this: PolicyWorld) {
  this.given.change('oauthTokens', this.subject('flow'), { revoked: true });
});
