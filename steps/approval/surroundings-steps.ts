import { Given } from '@cucumber/cucumber';
import { changePolicy } from '#fixtures';
import { personCalled } from '../merge-requests/person-called.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Given(
  '{string} has the approval rule {string} that needs {int} approval(s) from {person}',
  function (this: PolicyWorld, path: string, name: string, approvalsRequired: number, person: string) {
    const { id: projectId } = this.named('projects', path);
    const rule = this.given.add('approvalRules', { projectId, name, approvalsRequired });
    this.given.add('approvalRuleUsers', { approvalRuleId: rule.id, userId: personCalled(this, person).id });
  },
);

Given(
  '{string} needs {int} approval(s) from anybody',
  function (this: PolicyWorld, path: string, approvalsRequired: number) {
    const { id: projectId } = this.named('projects', path);
    this.given.add('approvalRules', { projectId, approvalsRequired, kind: 'any_approver', name: 'All members' });
  },
);

Given('any group may approve on the instance', function (this: PolicyWorld) {
  this.given.change('instances', 1, { globalGroupApprovers: true });
});

Given(
  'the policy {string} is known to run {scanners}',
  function (this: PolicyWorld, name: string, scanners: readonly string[]) {
    changePolicy(this.given, name, (policy) => ({ ...policy, metadata: { enforced_scans: scanners.join(',') } }));
  },
);
