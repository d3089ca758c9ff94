import { Given } from '@cucumber/cucumber';
import {
  changePolicy,
  keepingDotenvOut,
  lettingDotenvIn,
  lettingVariablesIn,
  neverSuffixed,
  onEmptyPipelines,
  skippableBy,
  suffixedOnConflict,
  suppressibleBy,
} from '#fixtures';
import { personCalled } from '../merge-requests/person-called.ts';
import type { PolicyWorld } from '../world/policy-world.ts';
import { commaSeparated } from './job-table.ts';

Given('the policy {string} never adds a suffix', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, neverSuffixed);
});

Given(
  'the policy {string} applies {emptyPipelineWord} to empty pipelines',
  function (this: PolicyWorld, name: string, word: string) {
    changePolicy(this.given, name, onEmptyPipelines(word));
  },
);

Given('the policy {string} lets everyone skip pipelines', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, skippableBy('everyone'));
});

Given(
  'the policy {string} lets only {person} skip pipelines',
  function (this: PolicyWorld, name: string, person: string) {
    changePolicy(this.given, name, skippableBy([personCalled(this, person).id]));
  },
);

Given('the policy {string} lets everyone suppress pipelines', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, suppressibleBy('everyone'));
});

Given(
  'the policy {string} lets only {person} suppress pipelines',
  function (this: PolicyWorld, name: string, person: string) {
    changePolicy(this.given, name, suppressibleBy([personCalled(this, person).id]));
  },
);

Given('the policy {string} adds a suffix on conflict', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, suffixedOnConflict);
});

Given('the policy {string} filters dotenv artifacts like other variables', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, keepingDotenvOut);
});

Given('the policy {string} lets all variables in', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, lettingVariablesIn(true));
});

Given(
  'the policy {string} lets all variables in but {string}',
  function (this: PolicyWorld, name: string, but: string) {
    changePolicy(this.given, name, lettingVariablesIn(true, commaSeparated(but)));
  },
);

Given('the policy {string} lets no variables in', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, lettingVariablesIn(false));
});

Given('the policy {string} lets no variables in but {string}', function (this: PolicyWorld, name: string, but: string) {
  changePolicy(this.given, name, lettingVariablesIn(false, commaSeparated(but)));
});

Given('the policy {string} lets dotenv artifacts in', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, lettingDotenvIn);
});

Given('the feature flag {string} is off', function (this: PolicyWorld, flag: string) {
  const [instance] = this.given.rows('instances');
  this.given.change('instances', 1, { flags: { ...instance?.flags, [flag]: false } });
});

Given('pipelines may not read the policy project {string}', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { repositoryPipelineAccess: false });
});

Given('pipelines may read the policy project {string}', function (this: PolicyWorld, path: string) {
  this.given.change('projects', this.named('projects', path).id, { repositoryPipelineAccess: true });
});

Given('pipelines may not read the policy projects below {string}', function (this: PolicyWorld, path: string) {
  this.given.change('namespaces', this.named('namespaces', path).id, { repositoryPipelineAccess: false });
});

Given('pipelines may not read the policy projects of the instance', function (this: PolicyWorld) {
  this.given.change('instances', 1, { repositoryPipelineAccess: false });
});
