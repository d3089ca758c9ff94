import { Given } from '@cucumber/cucumber';
import type { ScopeAttributeCategory } from '#catalogue';
import type { PolicyWorld } from '../world/policy-world.ts';
import { attributeNamed } from './labels.ts';

Given('a compliance framework {string} in {string}', function (this: PolicyWorld, name: string, group: string) {
  this.given.add('complianceFrameworks', { namespaceId: this.named('namespaces', group).id, name });
});

Given(
  '{string} carries the compliance framework {string}',
  function (this: PolicyWorld, project: string, framework: string) {
    this.given.add('projectComplianceFrameworks', {
      projectId: this.named('projects', project).id,
      complianceFrameworkId: this.named('complianceFrameworks', framework).id,
    });
  },
);

Given(
  '{string} has the {attributeCategory} {string}',
  function (this: PolicyWorld, project: string, category: ScopeAttributeCategory, name: string) {
    const { id: securityAttributeId } = attributeNamed(this.given, category, name);
    this.given.add('projectSecurityAttributes', { projectId: this.named('projects', project).id, securityAttributeId });
  },
);

Given('scopes may name security attributes', function (this: PolicyWorld) {
  this.given.change('instances', 1, { flags: { security_attributes_policy_scope: true } });
});
