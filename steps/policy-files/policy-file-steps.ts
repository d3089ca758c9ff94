import { Then, When } from '@cucumber/cucumber';
import { governedNamed } from '../policies/governed.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

When('this policy file is checked:', function (this: PolicyWorld, content: string) {
  this.wonder({ kind: 'policy_file', content });
});

When('this policy file is checked for {string}:', function (this: PolicyWorld, container: string, content: string) {
  this.wonder({ kind: 'policy_file', content, ...governedNamed(this, container) });
});

Then('the file is valid', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'valid', is: 'equal', value: true });
});

Then('the file is invalid', async function (this: PolicyWorld) {
  await this.expect(this.wondered(), { at: 'valid', is: 'equal', value: false });
});

Then('the file has the problem {string} at {string}', async function (this: PolicyWorld, code: string, path: string) {
  await this.expect(this.wondered(), { at: `problems[code=${code}].path`, is: 'equal', value: path });
});

Then('the file has the problem {string} on line {int}', async function (this: PolicyWorld, code: string, line: number) {
  await this.expect(this.wondered(), { at: `problems[code=${code}].line`, is: 'equal', value: line });
});

Then('the problem {string} names {string}', async function (this: PolicyWorld, code: string, text: string) {
  await this.expect(this.wondered(), { at: `problems[code=${code}].message`, is: 'matching', value: text });
});

Then('the file does not have the problem {string}', async function (this: PolicyWorld, code: string) {
  await this.expect(this.wondered(), { at: `problems[code=${code}]`, is: 'absent' });
});
