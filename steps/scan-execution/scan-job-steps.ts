import { Then } from '@cucumber/cucumber';
import { commaSeparated } from '../pipelines/job-table.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

Then('the jobs of the pipeline are {string}', async function (this: PolicyWorld, names: string) {
  await this.expect(
    this.wondered(),
    { at: 'result', is: 'equal', value: 'created' },
    { at: 'jobs[].name', is: 'equal', value: commaSeparated(names) },
  );
});

Then('the job {string} runs in the stage {string}', async function (this: PolicyWorld, job: string, stage: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].stage`, is: 'equal', value: stage });
});

Then('the job {string} runs on runners tagged {string}', async function (this: PolicyWorld, job: string, tags: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].tags`, is: 'equal', value: commaSeparated(tags) });
});

Then('the job {string} ignores the default scripts', async function (this: PolicyWorld, job: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].ignoresDefaultScripts`, is: 'equal', value: true });
});

Then('the job {string} keeps the default scripts', async function (this: PolicyWorld, job: string) {
  await this.expect(this.wondered(), { at: `jobs[name=${job}].ignoresDefaultScripts`, is: 'equal', value: false });
});

Then('the job {string} may fail, and says {string}', async function (this: PolicyWorld, job: string, message: string) {
  await this.expect(
    this.wondered(),
    { at: `jobs[name=${job}].allowFailure`, is: 'equal', value: true },
    { at: `jobs[name=${job}].failsWith`, is: 'matching', value: message },
  );
});

Then('the job {string} has all it needs', async function (this: PolicyWorld, job: string) {
  await this.expect(
    this.wondered(),
    { at: 'jobs[].name', is: 'including', value: job },
    { at: `jobs[name=${job}].failsWith`, is: 'absent' },
  );
});

Then(
  'the scheduled scans on {string} see {string} as {string}',
  async function (this: PolicyWorld, ref: string, variable: string, value: string) {
    await this.expect(this.wondered(), { at: `pipelines[ref=${ref}].variables.${variable}`, is: 'equal', value });
  },
);
