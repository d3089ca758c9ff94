import { Given } from '@cucumber/cucumber';
import type { ScopeAttributeCategory } from '#catalogue';
import {
  changePolicy,
  emptilyScoped,
  excludingFromScope,
  includingInScope,
  matchingAllConditions,
  matchingAnyCondition,
  scopedToFramework,
  withScopeKey,
} from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { attributeNamed } from './labels.ts';

Given('the policy {string} has a scope with empty lists', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, emptilyScoped);
});

Given(
  'the policy {string} has a scope with the unknown key {string}',
  function (this: PolicyWorld, name: string, key: string) {
    // Were the key understood, no project at all would be left.
    changePolicy(this.given, name, withScopeKey(key, { including: [{ id: 1_000_000 }] }));
  },
);

Given('all conditions are needed for the scope of the policy {string}', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, matchingAllConditions);
});

Given('one condition is enough for the scope of the policy {string}', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, matchingAnyCondition);
});

Given(
  'the scope of the policy {string} includes the project {string}',
  function (this: PolicyWorld, name: string, project: string) {
    changePolicy(this.given, name, includingInScope('projects', { id: this.named('projects', project).id }));
  },
);

Given(
  'the scope of the policy {string} excludes the project {string}',
  function (this: PolicyWorld, name: string, project: string) {
    changePolicy(this.given, name, excludingFromScope('projects', { id: this.named('projects', project).id }));
  },
);

Given('the scope of the policy {string} excludes personal projects', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, excludingFromScope('projects', { type: 'personal' }));
});

Given('the scope of the policy {string} excludes archived projects', function (this: PolicyWorld, name: string) {
  changePolicy(this.given, name, excludingFromScope('projects', { type: 'archived' }));
});

Given(
  'the scope of the policy {string} includes the group {string}',
  function (this: PolicyWorld, name: string, group: string) {
    changePolicy(this.given, name, includingInScope('groups', { id: this.named('namespaces', group).id }));
  },
);

Given(
  'the scope of the policy {string} excludes the group {string}',
  function (this: PolicyWorld, name: string, group: string) {
    changePolicy(this.given, name, excludingFromScope('groups', { id: this.named('namespaces', group).id }));
  },
);

Given(
  'the scope of the policy {string} names the framework {string}',
  function (this: PolicyWorld, name: string, framework: string) {
    changePolicy(this.given, name, scopedToFramework(this.named('complianceFrameworks', framework).id));
  },
);

Given(
  'the scope of the policy {string} includes the {attributeCategory} {string}',
  function (this: PolicyWorld, name: string, category: ScopeAttributeCategory, attribute: string) {
    changePolicy(
      this.given,
      name,
      includingInScope(category, { id: attributeNamed(this.given, category, attribute).id }),
    );
  },
);

Given(
  'the scope of the policy {string} excludes the {attributeCategory} {string}',
  function (this: PolicyWorld, name: string, category: ScopeAttributeCategory, attribute: string) {
    changePolicy(
      this.given,
      name,
      excludingFromScope(category, { id: attributeNamed(this.given, category, attribute).id }),
    );
  },
);
