import { expect, test } from 'vitest';
import { readRules } from '../../../../targets/rego/opa/read-rules.ts';
import { ownRegoPolicies } from '../../../../targets/rego/own-policies.ts';
import { opaOfTests } from './opa-of-tests.ts';

const opa = opaOfTests();

const text = `# About doors.
package doors.front

import data.doors.keys

# METADATA
# title: key.lost
# custom:
#   rules: [AUTHZ-PAT-006, AUTHZ-PAT-005]
deny contains rego.metadata.rule() if keys.lost

# METADATA
# title: key.old
deny contains rego.metadata.rule() if {
	keys.year < 2000
}

default open := {
	"door": false,
}

# Doors open by day.
open := {"door": true} if {
	keys.fits # the lock
}

width("wide") := 2

width("narrow") := 1 if {
	keys.thin
} else := 0

handles[side].metal := "brass" if some side in ["in", "out"]
`;

test('a rule is known by its path, its place and its text', async () => {
  const rules = await readRules(opa(), [{ path: 'doors/front.rego', text }]);

  expect(rules.map(({ name, line }) => [name, line])).toEqual([
    ['doors.front', 2],
    ['doors.front.deny[key.lost]', 6],
    ['doors.front.deny[key.old]', 12],
    ['doors.front.open', 18],
    ['doors.front.width', 27],
    ['doors.front.handles', 33],
  ]);
  expect(rules[1]).toMatchObject({ path: 'doors/front.rego', documented: ['AUTHZ-PAT-006', 'AUTHZ-PAT-005'] });
});

test('the text of a rule reaches from its annotation or first word to its end', async () => {
  const rules = await readRules(opa(), [{ path: 'front.rego', text }]);
  const textOf = (name: string) => rules.find((rule) => rule.name === name)?.text;

  expect(textOf('doors.front')).toBe('package doors.front\n\nimport data.doors.keys');
  expect(textOf('doors.front.deny[key.old]')).toMatch(/^# METADATA\n# title: key.old\ndeny[^}]+\}$/);
  expect(textOf('doors.front.open')).toMatch(/^default open := \{\n[^}]+\}\n\n# Doors[\s\S]+# the lock\n\}$/);
  expect(textOf('doors.front.width')).toMatch(/^width\("wide"\)[\s\S]+\} else := 0$/);
});

test('rules of one name that stand apart have numbers', async () => {
  const apart = 'package a\n\nb if input.one\n\nc := 1\n\nb if input.two\n';
  const other = 'package a\n\nb if input.three\n';

  const rules = await readRules(opa(), [
    { path: 'one.rego', text: apart },
    { path: 'two.rego', text: other },
  ]);

  expect(rules.map(({ name, path }) => `${path} ${name}`)).toEqual([
    'one.rego a',
    'one.rego a.b',
    'one.rego a.c',
    'one.rego a.b (2)',
    'two.rego a (2)',
    'two.rego a.b (3)',
  ]);
});

test('every rule of the own policies is found where it stands', async () => {
  const sources = ownRegoPolicies();

  const rules = await readRules(opa(), sources);

  expect(rules.length).toBeGreaterThan(120);
  for (const { path, line, text: own } of rules) {
    const lines = sources
      .find((source) => source.path === path)
      ?.text.split('\n')
      .slice(line - 1);
    expect(lines?.join('\n').startsWith(own)).toBe(true);
  }
});
