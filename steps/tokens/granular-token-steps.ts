import { Given, When } from '@cucumber/cucumber';
import type { RequestedScope } from '#engine';
import { allowAt, buildPersonalToken, type GranularPlace } from '#fixtures';
import { containerNamed } from '../access/resource.ts';
import { listed } from '../access/words.ts';
import { someone } from '../people/people.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('{person} has the fine-grained token {string}', function (this: PolicyWorld, person: string, name: string) {
  buildPersonalToken(this.given, someone(this, person), { name, granular: true, scopes: [] });
});

Given(
  'the token {string} allows {string} in {string}',
  function (this: PolicyWorld, name: string, permissions: string, container: string) {
    const at = containerNamed(this, container);
    allowAt(this.given, this.named('accessTokens', name), { permissions: listed(permissions), at });
  },
);

Given(
  'the token {string} allows {string} {granularPlace}',
  function (this: PolicyWorld, name: string, permissions: string, at: GranularPlace) {
    allowAt(this.given, this.named('accessTokens', name), { permissions: listed(permissions), at });
  },
);

Given('{string} requires fine-grained tokens from {date}', function (this: PolicyWorld, group: string, date: string) {
  this.given.change('namespaces', this.named('namespaces', group).id, { granularTokensRequiredFrom: date });
});

Given('the instance stops making legacy tokens', function (this: PolicyWorld) {
  this.given.change('instances', 1, { granularTokensEnforced: true });
});

When(
  'the token {string} is used to create one that allows {string} in {string}',
  function (this: PolicyWorld, name: string, permissions: string, container: string) {
    const at = containerNamed(this, container);
    const place =
      'namespaceId' in at ? { projectId: at.id, namespaceId: null } : { projectId: null, namespaceId: at.id };
    createsToken(this, name, { ...place, access: 'selected_memberships', permissions: listed(permissions) });
  },
);

When(
  'the token {string} is used to create one that allows {string} {granularPlace}',
  function (this: PolicyWorld, name: string, permissions: string, access: RequestedScope['access']) {
    createsToken(this, name, { access, projectId: null, namespaceId: null, permissions: listed(permissions) });
  },
);

function createsToken(world: PolicyWorld, name: string, scope: RequestedScope): void {
  const { id, userId } = world.named('accessTokens', name);
  world.wonder({
    kind: 'access',
    credential: { kind: 'access_token', id },
    action: { via: 'token_creation', scopes: [scope] },
    resource: { kind: 'user', id: userId },
  });
}
