import { Then, When } from '@cucumber/cucumber';
import { governedNamed } from '../policies/governed.ts';
import type { PolicyWorld } from '../world/policy-world.ts';

When('this policy file is checked:', function (this: PolicyWorld, content: string) {
  this.wonder({ kind: 'policy_file', content });
});

When('this policy file is checked for {string}:', function (this: PolicyWorld, container: string, content: string) {
  this.wonder({ kind: 'policy_file', content, ...governedNamed(this, container) });
});

When(
  'this policy file is checked, with {int} letter(s) in the place of {string}:',
  function (this: PolicyWorld, count: number, place: string, content: string) {
    this.wonder({ kind: 'policy_file', content: content.replaceAll(place, 'x'.repeat(count)) });
  },
);

When(
  'this policy file is checked, with {int} line(s) numbered at {string}:',
  function (this: PolicyWorld, count: number, place: string, content: string) {
    this.wonder({ kind: 'policy_file', content: withNumberedLines(content, place, count) });
  },
);

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

/** Writes the lines that hold the place as often as that, each time with the next number there. */
function withNumberedLines(content: string, place: string, count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}`);
  const lines = content.split('\n');
  return lines
    .flatMap((line) => (line.includes(place) ? numbers.map((number) => line.replaceAll(place, number)) : line))
    .join('\n');
}
