import { Given } from '@cucumber/cucumber';
import { editPolicyFile } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';
import { governedNamed } from './governed.ts';

Given('{string} is governed by the policy file:', function (this: PolicyWorld, container: string, content: string) {
  const { policyProjectId } = editPolicyFile(this.given, governedNamed(this, container), (before) => before);
  const file = this.given.rows('policyFiles').find((row) => row.policyProjectId === policyProjectId);
  this.given.change('policyFiles', file?.id ?? 0, { content });
});
