import { Then, When } from '@cucumber/cucumber';
import type { BranchChangeQuestion, Credential } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';

When(
  '{person} tries to push to {string} of {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    pushes(this, { credential: sessionOf(this, person), branch, project });
  },
);

When(
  '{person} tries to force push to {string} of {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    pushes(this, { credential: sessionOf(this, person), branch, project, force: true });
  },
);

When(
  '{person} tries to push to {string} of {string} with the bypass reason {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string, bypassReason: string) {
    pushes(this, { credential: sessionOf(this, person), branch, project, bypassReason });
  },
);

When(
  'the bot with the token {string} tries to push to {string} of {string}',
  function (this: PolicyWorld, token: string, branch: string, project: string) {
    pushes(this, { credential: { kind: 'access_token', id: this.named('accessTokens', token).id }, branch, project });
  },
);

When(
  'the bot with the token {string} tries to push to {string} of {string} with the bypass reason {string}',
  function (this: PolicyWorld, token: string, branch: string, project: string, bypassReason: string) {
    const credential = { kind: 'access_token', id: this.named('accessTokens', token).id } as const;
    pushes(this, { credential, branch, project, bypassReason });
  },
);

When(
  'the service account {string} tries to push to {string} of {string}',
  function (this: PolicyWorld, account: string, branch: string, project: string) {
    pushes(this, { credential: sessionOf(this, account), branch, project });
  },
);

When(
  '{person} tries to unprotect {string} of {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    changes(this, { operation: 'unprotect', credential: sessionOf(this, person), branch, project });
  },
);

When(
  'the service account {string} tries to unprotect {string} of {string}',
  function (this: PolicyWorld, account: string, branch: string, project: string) {
    changes(this, { operation: 'unprotect', credential: sessionOf(this, account), branch, project });
  },
);

When(
  '{person} tries to delete the branch {string} of {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    changes(this, { operation: 'delete', credential: sessionOf(this, person), branch, project });
  },
);

When(
  '{person} tries to replace the default branch {string} of {string}',
  function (this: PolicyWorld, person: string, branch: string, project: string) {
    changes(this, { operation: 'change_default', credential: sessionOf(this, person), branch, project });
  },
);

When(
  '{person} tries to unprotect {string} of the group {string}',
  function (this: PolicyWorld, person: string, branch: string, group: string) {
    changesOfGroup(this, { credential: sessionOf(this, person), branch, group });
  },
);

When(
  'the service account {string} tries to unprotect {string} of the group {string}',
  function (this: PolicyWorld, account: string, branch: string, group: string) {
    changesOfGroup(this, { credential: sessionOf(this, account), branch, group });
  },
);

Then('the platform refuses it because {string}', async function (this: PolicyWorld, reason: string) {
  await this.expect(
    this.wondered(),
    { at: 'accepted', is: 'equal', value: false },
    { at: 'messages', is: 'matching', value: reason },
  );
});

interface Attempt {
  readonly credential: Credential;
  readonly branch: string;
  readonly project: string;
}

function pushes(
  world: PolicyWorld,
  { project, force = false, ...attempt }: Attempt & { readonly force?: boolean; readonly bypassReason?: string },
): void {
  world.wonder({ kind: 'push', projectId: world.named('projects', project).id, force, ...attempt });
}

function changes(world: PolicyWorld, { project, ...attempt }: Attempt & Pick<BranchChangeQuestion, 'operation'>): void {
  world.wonder({ kind: 'branch_change', projectId: world.named('projects', project).id, ...attempt });
}

function changesOfGroup(
  world: PolicyWorld,
  { group, ...attempt }: Pick<Attempt, 'credential' | 'branch'> & { readonly group: string },
): void {
  const namespaceId = world.named('namespaces', group).id;
  world.wonder({ kind: 'branch_change', operation: 'unprotect', namespaceId, ...attempt });
}

function sessionOf(world: PolicyWorld, user: string): Credential {
  return { kind: 'session', userId: world.named('users', user).id };
}
