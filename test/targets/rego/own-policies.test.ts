import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRule } from '#catalogue';
import { checkPolicies } from '../../../targets/rego/opa/check-policies.ts';
import { readRules } from '../../../targets/rego/opa/read-rules.ts';
import { ownRegoPolicies } from '../../../targets/rego/own-policies.ts';
import { opaOfTests } from './opa/opa-of-tests.ts';

const opa = opaOfTests();
const folder = join(import.meta.dirname, '../../../targets/rego/policies');

test('the policies compile together', async () => {
  expect(await checkPolicies(opa(), ownRegoPolicies())).toEqual([]);
});

test('the policies are strict, and formatted as OPA formats', () => {
  const run = (...words: readonly string[]) => execFileSync(opa().program, words, { cwd: folder, encoding: 'utf8' });

  expect(run('check', '--strict', '.')).toBe('');
  expect(run('fmt', '--list', '.')).toBe('');
});

test('every rule that an annotation names is documented', () => {
  const ids = ownRegoPolicies().flatMap(({ text }) => text.match(/\b[A-Z]+-[A-Z]+-\d{3}\b/g) ?? []);

  expect(ids.length).toBeGreaterThan(40);
  expect(ids.filter((id) => findRule(id) === undefined)).toEqual([]);
});

test('what grants or denies says by which title and documented rule', () => {
  const telling = /((?:^#.*\n)*)^(?:grants|deny) contains .*rego\.metadata\.chain\(\)\[0\]/gm;
  const comments = ownRegoPolicies().flatMap(({ text }) =>
    [...text.matchAll(telling)].map(([, comment = '']) => comment),
  );

  expect(comments.length).toBeGreaterThan(30);
  for (const comment of comments) expect(comment).toMatch(/# METADATA\n# title: \S+\n# custom:\n# {3}rules: \[/);
});

test('what denies negates rules and comparisons only', () => {
  // OPA evaluates the arguments of a call before it negates the call: where one is undefined, so is the whole rule.
  const denials = ownRegoPolicies().flatMap(
    ({ text }) => text.match(/^deny contains .*(?:\{\n(?:\t.*\n)*\}|\n)/gm) ?? [],
  );

  expect(denials.length).toBeGreaterThan(30);
  expect(denials.filter((one) => /\bnot\b.*(\(|\bin\b)/.test(one))).toEqual([]);
});

test('evidence calls a rule of the policies as the gate does', async () => {
  const names = (await readRules(opa(), ownRegoPolicies())).map(({ name }) => name);

  expect(names.filter((name) => name.endsWith(']')).length).toBeGreaterThan(35);
  expect(names).toContain('authz.rights.grants[role.file]');
});
