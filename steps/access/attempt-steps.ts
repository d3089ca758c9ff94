import { When } from '@cucumber/cucumber';
import type { Action, Circumstance, Credential, ResourceRef } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';
import { type CallerWords, credentialOf } from './caller.ts';
import { resourceNamed } from './resource.ts';
import { listed } from './words.ts';

When(
  '{caller} tries to {string} in {string}',
  function (this: PolicyWorld, caller: CallerWords, permission: string, container: string) {
    attempt(this, { caller, action: { via: 'ability', permission }, container });
  },
);

When(
  '{caller} tries to {string} in {string}, which is {string}',
  function (this: PolicyWorld, caller: CallerWords, permission: string, container: string, facts: string) {
    attempt(this, { caller, action: { via: 'ability', permission }, container, facts });
  },
);

When('{caller} opens {string}', function (this: PolicyWorld, caller: CallerWords, container: string) {
  const { kind } = resourceNamed(this, container);
  attempt(this, { caller, action: { via: 'rest', route: `GET /${kind}s/:id` }, container });
});

When(
  '{caller} opens {string} although {string}',
  function (this: PolicyWorld, caller: CallerWords, container: string, facts: string) {
    const { kind } = resourceNamed(this, container);
    attempt(this, { caller, action: { via: 'rest', route: `GET /${kind}s/:id` }, container, facts });
  },
);

When(
  '{caller} calls {string} on {string}',
  function (this: PolicyWorld, caller: CallerWords, route: string, container: string) {
    attempt(this, { caller, action: { via: 'rest', route }, container });
  },
);

When('{caller} calls {string}', function (this: PolicyWorld, caller: CallerWords, route: string) {
  const credential = credentialOf(this, caller);
  ask(this, { credential, action: { via: 'rest', route }, resource: { kind: 'instance', id: 1 } });
});

When(
  '{caller} calls {string} on the user {person}',
  function (this: PolicyWorld, caller: CallerWords, route: string, person: string) {
    const resource = { kind: 'user', id: this.named('users', person).id } as const;
    ask(this, { credential: credentialOf(this, caller), action: { via: 'rest', route }, resource });
  },
);

When(
  '{caller} asks GraphQL for {string} in {string}',
  function (this: PolicyWorld, caller: CallerWords, permission: string, container: string) {
    attempt(this, { caller, action: { via: 'graphql', permission }, container });
  },
);

When('{caller} clones {string}', function (this: PolicyWorld, caller: CallerWords, container: string) {
  attempt(this, { caller, action: { via: 'git', operation: 'pull' }, container });
});

When(
  '{caller} pushes to the branch {string} of {string}',
  function (this: PolicyWorld, caller: CallerWords, branch: string, container: string) {
    attempt(this, { caller, action: { via: 'git', operation: 'push', branch }, container });
  },
);

When('{caller} pulls an image of {string}', function (this: PolicyWorld, caller: CallerWords, container: string) {
  attempt(this, { caller, action: { via: 'registry', operation: 'pull' }, container });
});

When('{caller} pushes an image to {string}', function (this: PolicyWorld, caller: CallerWords, container: string) {
  attempt(this, { caller, action: { via: 'registry', operation: 'push' }, container });
});

When(
  '{caller} in admin mode tries to {string} in {string}',
  function (this: PolicyWorld, caller: CallerWords, permission: string, container: string) {
    const userId = this.named('users', caller).id;
    const credential = { kind: 'session', userId, adminMode: true } as const;
    ask(this, { credential, action: { via: 'ability', permission }, resource: resourceNamed(this, container) });
  },
);

When(
  '{caller} acts as {person} and tries to {string} in {string}',
  function (this: PolicyWorld, caller: CallerWords, person: string, permission: string, container: string) {
    const credential = { ...credentialOf(this, caller), sudoUserId: this.named('users', person).id } as Credential;
    ask(this, { credential, action: { via: 'ability', permission }, resource: resourceNamed(this, container) });
  },
);

When(
  '{caller} tries to {string} in the organization {string}',
  function (this: PolicyWorld, caller: CallerWords, permission: string, organization: string) {
    const id = this.draft.rows('organizations').find((row) => row.path === organization)?.id ?? 0;
    const credential = credentialOf(this, caller);
    ask(this, { credential, action: { via: 'ability', permission }, resource: { kind: 'organization', id } });
  },
);

interface Attempt {
  readonly caller: CallerWords;
  readonly action: Action;
  readonly container: string;
  readonly facts?: string;
}

function attempt(world: PolicyWorld, { caller, action, container, facts }: Attempt): void {
  const circumstances = facts === undefined ? {} : { circumstances: listed(facts) as readonly Circumstance[] };
  ask(world, {
    credential: credentialOf(world, caller),
    action,
    resource: resourceNamed(world, container),
    ...circumstances,
  });
}

interface Asked {
  readonly credential: Credential;
  readonly action: Action;
  readonly resource: ResourceRef;
  readonly circumstances?: readonly Circumstance[];
}

function ask(world: PolicyWorld, asked: Asked): void {
  world.wonder({ kind: 'access', ...asked });
}
