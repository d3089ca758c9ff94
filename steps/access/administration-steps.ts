import { Given, When } from '@cucumber/cucumber';
import type { Action } from '#engine';
import { accessLevels, letJobsIn, type RoleWord } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { type CallerWords, credentialOf } from './caller.ts';
import { containerNamed, resourceNamed } from './resource.ts';

Given('{string} forbids sharing outside its hierarchy', function (this: PolicyWorld, group: string) {
  this.given.change('namespaces', this.named('namespaces', group).id, { preventSharingOutsideHierarchy: true });
});

Given('{string} forbids new access tokens', function (this: PolicyWorld, group: string) {
  this.given.change('namespaces', this.named('namespaces', group).id, { resourceAccessTokenCreationAllowed: false });
});

Given('{string} has {int} entries on its allowlist', function (this: PolicyWorld, path: string, count: number) {
  const project = this.named('projects', path);
  for (let entry = 0; entry < count; entry += 1) letJobsIn(this.given, project, { of: project });
});

When(
  '{caller} shares {string} with {string}',
  function (this: PolicyWorld, caller: CallerWords, of: string, group: string) {
    const withNamespaceId = this.named('namespaces', group).id;
    administer(this, { caller, of, action: { via: 'share', withNamespaceId, accessLevel: accessLevels.developer } });
  },
);

When(
  '{caller} adds {string} to the allowlist of {string}',
  function (this: PolicyWorld, caller: CallerWords, path: string, of: string) {
    const added = containerNamed(this, path);
    const kind = 'namespaceId' in added ? 'project' : 'group';
    administer(this, { caller, of, action: { via: 'allowlist_entry', added: { kind, id: added.id } } });
  },
);

When(
  '{caller} makes an access token of a(n) {role} for {string}',
  function (this: PolicyWorld, caller: CallerWords, role: RoleWord, of: string) {
    administer(this, { caller, of, action: { via: 'access_token_creation', accessLevel: accessLevels[role] } });
  },
);

When('{caller} makes an access token for {string}', function (this: PolicyWorld, caller: CallerWords, of: string) {
  administer(this, { caller, of, action: { via: 'access_token_creation', accessLevel: null } });
});

When(
  '{caller} turns a(n) {role} of {string} into a(n) {role}',
  function (this: PolicyWorld, caller: CallerWords, from: RoleWord, of: string, to: RoleWord) {
    const levels = { from: accessLevels[from], to: accessLevels[to] };
    administer(this, { caller, of, action: { via: 'member_change', ...levels } });
  },
);

When(
  '{caller} adds a(n) {role} to {string}',
  function (this: PolicyWorld, caller: CallerWords, to: RoleWord, of: string) {
    administer(this, { caller, of, action: { via: 'member_change', from: null, to: accessLevels[to] } });
  },
);

interface Administering {
  readonly caller: CallerWords;
  readonly of: string;
  readonly action: Action;
}

function administer(world: PolicyWorld, { caller, of, action }: Administering): void {
  const resource = resourceNamed(world, of);
  world.wonder({ kind: 'access', credential: credentialOf(world, caller), action, resource });
}
