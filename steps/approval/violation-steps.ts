import { Then } from '@cucumber/cucumber';
import type { Expectation, ViolationError } from '#engine';
import { findingUuid } from '#fixtures';
import type { PolicyWorld } from '../world/policy-world.ts';

Then('the policy {string} is violated', async function (this: PolicyWorld, name: string) {
  await expectOfViolation(this, { at: `violations[policy=${name}].status`, is: 'equal', value: 'failed' });
});

Then('the policy {string} is not violated', async function (this: PolicyWorld, name: string) {
  await expectOfViolation(this, { at: 'violations[].policy', is: 'excluding', value: name });
});

Then('the policy {string} waits for a pipeline', async function (this: PolicyWorld, name: string) {
  await expectOfViolation(this, { at: `violations[policy=${name}].status`, is: 'equal', value: 'running' });
});

Then('the policy {string} lets the error pass', async function (this: PolicyWorld, name: string) {
  await expectOfViolation(this, { at: `violations[policy=${name}].status`, is: 'equal', value: 'warn' });
});

Then(
  'the policy {string} reports the error {violationError}',
  async function (this: PolicyWorld, name: string, error: ViolationError) {
    await expectOfViolation(this, { at: `violations[policy=${name}].errors`, is: 'equal', value: [error] });
  },
);

Then('the policy {string} reports no error', async function (this: PolicyWorld, name: string) {
  await expectOfViolation(this, { at: `violations[policy=${name}].errors`, is: 'empty' });
});

Then(
  'the policy {string} misses {scanners}',
  async function (this: PolicyWorld, name: string, scanners: readonly string[]) {
    await expectOfViolation(this, { at: `violations[policy=${name}].missing`, is: 'equal', value: scanners });
  },
);

Then(
  'the policy {string} finds {string} to be new',
  async function (this: PolicyWorld, name: string, findings: string) {
    const value = findings.split(', ').map(findingUuid);
    await expectOfViolation(this, { at: `violations[policy=${name}].newFindings`, is: 'equal', value });
  },
);

Then('the policy {string} shows {int} new findings', async function (this: PolicyWorld, name: string, count: number) {
  await expectOfViolation(this, { at: `violations[policy=${name}].newFindings.length`, is: 'equal', value: count });
});

Then('the policy {string} finds nothing new', async function (this: PolicyWorld, name: string) {
  await expectOfViolation(this, { at: `violations[policy=${name}].newFindings`, is: 'empty' });
});

Then(
  'the policy {string} finds {string} to exist already',
  async function (this: PolicyWorld, name: string, findings: string) {
    const value = findings.split(', ').map(findingUuid);
    await expectOfViolation(this, { at: `violations[policy=${name}].existingFindings`, is: 'equal', value });
  },
);

Then(
  'the policy {string} reports the license {string} for {string}',
  async function (this: PolicyWorld, name: string, license: string, dependencies: string) {
    const at = `violations[policy=${name}].licenses[license=${license}].dependencies`;
    await expectOfViolation(this, { at, is: 'equal', value: dependencies.split(', ') });
  },
);

Then(
  'the policy {string} shows {int} dependencies under the license {string}',
  async function (this: PolicyWorld, name: string, count: number, license: string) {
    const at = `violations[policy=${name}].licenses[license=${license}].dependencies.length`;
    await expectOfViolation(this, { at, is: 'equal', value: count });
  },
);

Then(
  'the policy {string} does not report the license {string}',
  async function (this: PolicyWorld, name: string, license: string) {
    await expectOfViolation(this, {
      at: `violations[policy=${name}].licenses[].license`,
      is: 'excluding',
      value: license,
    });
  },
);

Then(
  'the policy {string} reports {int} unsigned commit(s)',
  async function (this: PolicyWorld, name: string, count: number) {
    await expectOfViolation(this, { at: `violations[policy=${name}].commits.length`, is: 'equal', value: count });
  },
);

async function expectOfViolation(world: PolicyWorld, expectation: Expectation): Promise<void> {
  await world.expect({ kind: 'merge_request', mergeRequestId: world.subject('merge request') }, expectation);
}
