import { type DataTable, Then } from '@cucumber/cucumber';
import type { PolicyWorld } from '../world/policy-world.ts';
import { commaSeparated } from './job-table.ts';
import { suffixedName } from './suffixed-name.ts';

Then('the pipeline runs exactly these jobs:', async function (this: PolicyWorld, jobs: DataTable) {
  const rows = jobs.hashes();
  await this.expect(
    this.wondered(),
    { at: 'result', is: 'equal', value: 'created' },
    { at: 'jobs[].name', is: 'equal', value: rows.map(({ job }) => job) },
    { at: 'jobs[].stage', is: 'equal', value: rows.map(({ stage }) => stage) },
  );
});

Then('the pipeline has the job {string}', async function (this: PolicyWorld, job: string) {
  await this.expect(this.wondered(), { at: 'jobs[].name', is: 'including', value: job });
});

Then('the pipeline is created without the job {string}', async function (this: PolicyWorld, job: string) {
  await this.expect(
    this.wondered(),
    { at: 'result', is: 'equal', value: 'created' },
    { at: 'jobs[].name', is: 'excluding', value: job },
  );
});

Then('the stages of the pipeline are {string}', async function (this: PolicyWorld, stages: string) {
  await this.expect(this.wondered(), { at: 'stages', is: 'equal', value: commaSeparated(stages) });
});

Then('the pipeline is skipped', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'result', is: 'equal', value: 'skipped' }, { at: 'jobs', is: 'empty' });
});

Then('the pipeline fails and says {string}', async function (this: PolicyWorld, message: string) {
  await this.expect(
    this.wondered(),
    { at: 'result', is: 'equal', value: 'failed' },
    { at: 'errors', is: 'matching', value: message },
  );
});

Then('no pipeline is created, for the reason {string}', async function (this: PolicyWorld, reason: string) {
  await this.expect(
    this.wondered(),
    { at: 'result', is: 'equal', value: 'not_created' },
    { at: 'failureReason', is: 'equal', value: reason },
  );
});

Then('the configuration of the pipeline comes from {string}', async function (this: PolicyWorld, source: string) {
  await this.expect(this.wondered(), { at: 'configSource', is: 'equal', value: source });
});

Then('the pipeline is called {string}', async function (this: PolicyWorld, name: string) {
  await this.expect(this.wondered(), { at: 'name', is: 'equal', value: name });
});

Then('the pipeline has no name', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'name', is: 'equal', value: null });
});

Then(
  'all other jobs wait for the {word} of the reserved first stage',
  async function (this: PolicyWorld, gate: string) {
    await this.expect(this.wondered(), { at: 'policyPreGate', is: 'equal', value: gate });
  },
);

Then('no job waits for a reserved first stage', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'policyPreGate', is: 'equal', value: 'none' });
});

Then('the job {string} comes from the policy {string}', async function (this: PolicyWorld, job: string, name: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].policy`, is: 'equal', value: name });
});

Then(
  'the job {string} is marked with the policy {string} of {string}',
  async function (this: PolicyWorld, job: string, name: string, policyProject: string) {
    const { id } = this.named('projects', policyProject);
    const at = `jobs[name=${job}].options`;
    await this.expect(
      this.wondered(),
      { at: `${at}.policy`, is: 'equal', value: name },
      { at: `${at}.policyProjectId`, is: 'equal', value: id },
      { at: `${at}.policyFileSha`, is: 'equal', value: policyFileSha(this, id) },
    );
  },
);

Then('the job {string} is marked with no policy', async function (this: PolicyWorld, job: string) {
  await this.expect(
    this.wondered(),
    { at: `jobs[name=${job}].name`, is: 'equal', value: job },
    { at: `jobs[name=${job}].options`, is: 'absent' },
  );
});

Then('the job {string} comes from the project', async function (this: PolicyWorld, job: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].origin`, is: 'equal', value: 'project' });
});

Then(
  'the job {string} of the policy {string} gets its suffix',
  async function (this: PolicyWorld, job: string, name: string) {
    await this.expect(
      this.wondered(),
      { at: 'result', is: 'equal', value: 'created' },
      { at: `jobs[name=${suffixedName(this.draft, job, name)}].policy`, is: 'equal', value: name },
    );
  },
);

Then('the job {string} needs {string}', async function (this: PolicyWorld, job: string, needed: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].needs`, is: 'equal', value: commaSeparated(needed) });
});

Then(
  'the suffixed job {string} of the policy {string} needs the suffixed job {string}',
  async function (this: PolicyWorld, job: string, name: string, needed: string) {
    const at = `jobs[name=${suffixedName(this.draft, job, name)}].needs`;
    await this.expect(this.wondered(), { at, is: 'equal', value: [suffixedName(this.draft, needed, name)] });
  },
);

Then(
  'the job {string} sees {string} as {string}',
  async function (this: PolicyWorld, job: string, variable: string, value: string) {
    await this.expect(this.wondered(), { at: `jobs[name=${job}].variables.${variable}`, is: 'equal', value });
  },
);

Then('the job {string} does not see {string}', async function (this: PolicyWorld, job: string, variable: string) {
  await this.expect(
    this.wondered(),
    { at: 'jobs[].name', is: 'including', value: job },
    { at: `jobs[name=${job}].variables.${variable}`, is: 'absent' },
  );
});

function policyFileSha({ draft }: PolicyWorld, policyProjectId: number): string | undefined {
  return draft.rows('policyFiles').find((row) => row.policyProjectId === policyProjectId)?.sha;
}
