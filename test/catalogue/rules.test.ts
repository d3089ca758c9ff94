import { expect, test } from 'vitest';
import { familyOf, familyTypes, findRule, linkOf, rules, sourcesOf } from '#catalogue';

test('every family has rules, and no id stands twice', () => {
  expect(new Set(rules.map((rule) => familyOf(rule.id)))).toEqual(new Set(Object.keys(familyTypes)));
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

test('the catalogue holds the documented number of rules', () => {
  const counts = Object.fromEntries(
    Object.keys(familyTypes).map((family) => [family, rules.filter((rule) => familyOf(rule.id) === family).length]),
  );

  expect(counts).toMatchInlineSnapshot(`
    {
      "AUTHZ-CUSTOM": 20,
      "AUTHZ-DEPLOY": 11,
      "AUTHZ-DUO": 15,
      "AUTHZ-JOB": 28,
      "AUTHZ-PAT": 38,
      "AUTHZ-PROJTOKEN": 11,
      "AUTHZ-ROLE": 55,
      "AUTHZ-TENANT": 7,
      "CCP": 4,
      "ESC": 74,
      "INH": 13,
      "LIM": 2,
      "MRAP": 145,
      "PEP": 61,
      "SCOPE": 12,
      "SEP": 33,
      "SPEP": 14,
      "VAL": 9,
      "VMP": 16,
    }
  `);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s has a title, a statement and known sources', (_, rule) => {
  expect(rule.title).toMatch(/^\S.{8,88}[^.\s]$/);
  expect(rule.statement).toMatch(/^\S.{15,}[.)]$/s);
  expect(sourcesOf(rule).filter((source) => source.path === undefined && source.note === undefined)).toEqual([]);
});

test('a rule is found by its id, an invented one is not', () => {
  expect(findRule('MRAP-030')?.id).toBe('MRAP-030');
  expect(findRule('MRAP-999')).toBeUndefined();
});

test('a source in a public repository has a link, one without a file has none', () => {
  expect(linkOf({ repository: 'gitlabhq/gitlabhq', path: 'doc/a.md', revision: '1a2b3c' })).toBe(
    'https://github.com/gitlabhq/gitlabhq/blob/1a2b3c/doc/a.md',
  );
  expect(linkOf({ note: 'seen in the field' })).toBeNull();
});
