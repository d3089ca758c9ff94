import { Given } from '@cucumber/cucumber';
import { buildDeployToken } from '#fixtures';
import { containerNamed } from '../access/resource.ts';
import { listed } from '../access/words.ts';
import { someone } from '../people/people.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  '{string} has the deploy token {string} with the scope(s) {string}',
  function (this: PolicyWorld, container: string, name: string, scopes: string) {
    buildDeployToken(this.given, containerNamed(this, container), { name, scopes: listed(scopes) });
  },
);

Given('the deploy token {string} expires on {date}', function (this: PolicyWorld, name: string, expiresAt: string) {
  this.given.change('deployTokens', this.named('deployTokens', name).id, { expiresAt });
});

Given(
  '{person} has added the deploy key {string} to {string}',
  function (this: PolicyWorld, person: string, title: string, path: string) {
    const { id: projectId } = this.named('projects', path);
    this.given.add('deployKeys', { userId: someone(this, person).id, projectId, title, canPush: true });
  },
);

Given('the deploy token {string} was revoked', function (this: PolicyWorld, name: string) {
  this.given.change('deployTokens', this.named('deployTokens', name).id, { revoked: true });
});

Given('the deploy key {string} is read-only', function (this: PolicyWorld, title: string) {
  for (const key of this.draft.rows('deployKeys').filter((row) => row.title === title)) {
    this.given.change('deployKeys', key.id, { canPush: false });
  }
});
