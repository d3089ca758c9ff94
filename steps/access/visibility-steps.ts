import { Given } from '@cucumber/cucumber';
import type { FeatureAccess, ProjectFeature, Visibility } from '#engine';
import { buildGroup } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Given('{string} keeps its {word} to members', function (this: PolicyWorld, path: string, feature: string) {
  restrict(this, { path, feature: feature as ProjectFeature, access: 'members_only' });
});

Given('{string} has disabled its {word}', function (this: PolicyWorld, path: string, feature: string) {
  restrict(this, { path, feature: feature as ProjectFeature, access: 'disabled' });
});

Given('{string} shows its pipelines to members only', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { publicBuilds: false });
});

Given(
  'a(n) {visibility} subgroup {string} of {string}',
  function (this: PolicyWorld, visibility: Visibility, path: string, parent: string) {
    buildGroup(this.given, path, { visibility, parent: this.named('namespaces', parent) });
  },
);

Given('{string} enforces single sign-on', function (this: PolicyWorld, group: string) {
  this.given.change('namespaces', this.named('namespaces', group).id, { samlEnforced: true });
});

Given('{string} restricts addresses', function (this: PolicyWorld, group: string) {
  this.given.change('namespaces', this.named('namespaces', group).id, { ipRestricted: true });
});

interface Restriction {
  readonly path: string;
  readonly feature: ProjectFeature;
  readonly access: FeatureAccess;
}

function restrict(world: PolicyWorld, { path, feature, access }: Restriction): void {
  const project = world.named('projects', path);
  world.given.change('projects', project.id, { featureAccess: { ...project.featureAccess, [feature]: access } });
}
