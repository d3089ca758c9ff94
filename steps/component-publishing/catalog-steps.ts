import { Given, When } from '@cucumber/cucumber';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('the catalog of the instance is open to {string}', function (this: PolicyWorld, entry: string) {
  const [instance] = this.given.rows('instances');
  const entries = [...(instance?.catalogProjectsAllowlist ?? []), entry];
  this.given.change('instances', 1, { catalogProjectsAllowlist: entries });
});

When('{string} publishes its components to the catalog', function (this: PolicyWorld, project: string) {
  this.wonder({ kind: 'catalog_publication', projectId: this.named('projects', project).id });
});
