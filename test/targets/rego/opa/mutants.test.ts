import { expect, test } from 'vitest';
import { checkPolicies } from '../../../../targets/rego/opa/check-policies.ts';
import { mutantsOfRule } from '../../../../targets/rego/opa/mutants.ts';
import { readRules } from '../../../../targets/rego/opa/read-rules.ts';
import { ownRegoPolicies } from '../../../../targets/rego/own-policies.ts';
import { opaOfTests } from './opa-of-tests.ts';

const opa = opaOfTests();

const rule = `# METADATA
# title: door.closed
deny contains "closed" if {
	some key in input.keys
	not fits(key)
	input.door == "front" # the only one
}

deny contains "closed" if input.night`;

test('a rule goes, and each condition becomes true or its opposite', async () => {
  const mutants = await mutantsOfRule(opa(), rule);

  expect(mutants.map(({ id, change }) => [id, change])).toEqual([
    ['rule', 'the rule is gone'],
    ['true: some key in input.keys', '`some key in input.keys` is always true'],
    ['true: not fits(key)', '`not fits(key)` is always true'],
    ['negated: not fits(key)', '`not fits(key)` becomes `fits(key)`'],
    ['true: input.door == "front"', '`input.door == "front"` is always true'],
    ['negated: input.door == "front"', '`input.door == "front"` becomes `not input.door == "front"`'],
    ['true: input.night', '`input.night` is always true'],
    ['negated: input.night', '`input.night` becomes `not input.night`'],
  ]);
});

test('a mutant is the text of the rule with that one change', async () => {
  const mutants = await mutantsOfRule(opa(), rule);
  const textOf = (id: string) => mutants.find((mutant) => mutant.id === id)?.text;

  expect(textOf('rule')).toBe('');
  expect(textOf('negated: not fits(key)')).toBe(rule.replace('not fits(key)', 'fits(key)'));
  expect(textOf('true: input.night')).toBe(rule.replace('input.night', 'true'));
});

test('what heads a module, and facts, have no conditions to change', async () => {
  expect(await mutantsOfRule(opa(), 'package doors\n\nimport data.keys')).toEqual([]);
  expect(await mutantsOfRule(opa(), 'default open := false\n\nwidth("wide") := 2')).toHaveLength(1);
});

test('mutants of denials compile', async () => {
  const sources = ownRegoPolicies().filter(({ path }) => path === 'token/job.rego');
  const others = ownRegoPolicies().filter(({ path }) => path !== 'token/job.rego');
  const [source] = sources;
  const rules = (await readRules(opa(), sources)).filter(({ name }) => name.includes('.deny[')).slice(0, 3);
  const texts = await Promise.all(rules.map(async ({ text }) => ({ text, mutants: await mutantsOfRule(opa(), text) })));
  const mutated = texts.flatMap(({ text, mutants }) =>
    mutants.map((mutant) => source?.text.replace(text, mutant.text) ?? ''),
  );

  const broken = await Promise.all(
    mutated.map((text) => checkPolicies(opa(), [...others, { path: 'token/job.rego', text }])),
  );

  expect(mutated.length).toBeGreaterThan(15);
  expect(broken.flat()).toEqual([]);
});
