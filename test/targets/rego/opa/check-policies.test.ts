import { expect, test } from 'vitest';
import { checkPolicies } from '../../../../targets/rego/opa/check-policies.ts';
import { opaOfTests } from './opa-of-tests.ts';

const opa = opaOfTests();

test('policies that compile have no problem', async () => {
  const policies = [{ path: 'a.rego', text: 'package a\n\nallow := true\n' }];

  expect(await checkPolicies(opa(), policies)).toEqual([]);
});

test('a text that cannot be parsed has a problem at its line and column', async () => {
  const policies = [
    { path: 'good.rego', text: 'package good\n' },
    { path: 'bad.rego', text: 'package bad\n\nallow if {\n\tinput.x ==\n}\n' },
  ];

  expect(await checkPolicies(opa(), policies)).toEqual([
    { path: 'bad.rego', line: 5, column: 1, message: expect.stringMatching(/^rego_parse_error: unexpected/) },
  ]);
});

test('every problem of every text is told', async () => {
  const policies = [
    { path: 'one.rego', text: 'package one\n\nallow if missing\n' },
    { path: 'two.rego', text: 'package two\n\nallow if { absent == 1 }\n' },
  ];

  expect(await checkPolicies(opa(), policies)).toEqual([
    { path: 'one.rego', line: 3, column: 10, message: 'rego_unsafe_var_error: var missing is unsafe' },
    { path: 'two.rego', line: 3, column: 12, message: 'rego_unsafe_var_error: var absent is unsafe' },
  ]);
});

test('rules that need themselves are told: Rego knows no recursion', async () => {
  const policies = [{ path: 'loop.rego', text: 'package loop\n\none if two\n\ntwo if one\n' }];

  const problems = await checkPolicies(opa(), policies);

  expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^rego_recursion_error/));
});
