import { Given } from '@cucumber/cucumber';
import { changePolicy, requireApproval, silent } from '#fixtures';
import { personCalled } from '../merge-requests/person-called.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  'the policy {string} needs {int} approval(s) from {person}',
  function (this: PolicyWorld, name: string, count: number, person: string) {
    demand(this, name, { approvals_required: count, user_approvers: [personCalled(this, person).username] });
  },
);

Given(
  'the policy {string} needs {int} approval(s) from {role}s',
  function (this: PolicyWorld, name: string, count: number, role: string) {
    demand(this, name, { approvals_required: count, role_approvers: [role as 'developer'] });
  },
);

Given(
  'the policy {string} needs {int} approval(s) from the group {string}',
  function (this: PolicyWorld, name: string, count: number, group: string) {
    const { fullPath } = this.named('namespaces', group);
    demand(this, name, { approvals_required: count, group_approvers: [fullPath] });
  },
);

Given(
  'the policy {string} needs {int} approval(s) from the user id of {person}',
  function (this: PolicyWorld, name: string, count: number, person: string) {
    demand(this, name, { approvals_required: count, user_approvers_ids: [personCalled(this, person).id] });
  },
);

Given(
  'the policy {string} needs {int} approval(s) from the id of the group {string}',
  function (this: PolicyWorld, name: string, count: number, group: string) {
    demand(this, name, { approvals_required: count, group_approvers_ids: [this.named('namespaces', group).id] });
  },
);

Given(
  'the policy {string} needs {int} approval(s) from the custom role {string}',
  function (this: PolicyWorld, name: string, count: number, role: string) {
    demand(this, name, { approvals_required: count, role_approvers: [this.named('memberRoles', role).id] });
  },
);

Given(
  'the policy {string} also needs {int} approval(s) from {person}',
  function (this: PolicyWorld, name: string, count: number, person: string) {
    const action = requireApproval({
      approvals_required: count,
      user_approvers: [personCalled(this, person).username],
    });
    changePolicy(this.given, name, (policy) => ({ ...policy, actions: [...(policy.actions as object[]), action] }));
  },
);

Given(
  'the policy {string} also accepts approvals from {person}',
  function (this: PolicyWorld, name: string, person: string) {
    const { username } = personCalled(this, person);
    changePolicy(this.given, name, (policy) => {
      const actions = policy.actions as readonly object[];
      return { ...policy, actions: actions.map((action) => ({ ...action, user_approvers: [username] })) };
    });
  },
);

Given('the policy {string} demands no approval', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, actions: [{ type: 'send_bot_message', enabled: true }] }));
});

Given('the policy {string} keeps the bot quiet', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, (policy) => ({ ...policy, actions: [...(policy.actions as object[]), silent] }));
});

Given(
  'the policy {string} lets the bot speak to {visibility} readers',
  function (this: PolicyWorld, name: string, visibility: string) {
    const message = { type: 'send_bot_message', enabled: true, visibility };
    changePolicy(this.given, name, (policy) => ({ ...policy, actions: [...(policy.actions as object[]), message] }));
  },
);

function demand(world: PolicyWorld, name: string, action: Parameters<typeof requireApproval>[0]): void {
  changePolicy(world.given, name, (policy) => ({ ...policy, actions: [requireApproval(action)] }));
}
