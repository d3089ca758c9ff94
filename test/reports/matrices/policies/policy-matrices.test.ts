import { expect, test } from 'vitest';
import { policyFields } from '#catalogue';
import { policyMatrices } from '#reports';
import { inProcessTarget } from '#targets';
import { withoutPlace } from '../../../../reports/matrices/policies/without-place.ts';

const matrices = await policyMatrices(inProcessTarget());
const rowsOf = (section: string) => matrices.flatMap(({ rows }) => rows).filter((row) => row.section === section);

test('every documented field has a row', () => {
  const sections = new Set(matrices.flatMap(({ rows }) => rows.map(({ section }) => section)));

  expect(policyFields().filter(({ path }) => !sections.has(path))).toEqual([]);
});

test('each word is there, and a word that nobody documented is refused', () => {
  const [known, ...others] = rowsOf('approval_policy[].rules[].severity_levels[]');

  expect(known).toMatchObject({ name: 'critical', cells: ['accepted', 'accepted'] });
  expect(others.find(({ name }) => name === 'another word')?.cells).toEqual([
    'refused unknown-word',
    'refused unknown-word',
  ]);
});

test('both sides of a limit are there', () => {
  const cells = new Map(rowsOf('approval_policy[].rules').map(({ name, cells }) => [name, cells[0]]));

  expect(cells.get('maxItems 5')).toBe('accepted');
  expect(cells.get('beyond maxItems: 6')).toBe('refused too-many-items');
});

test('a field that is needed is refused when it is left out', () => {
  expect(rowsOf('approval_policy[].name').find(({ name }) => name === 'left out')?.cells[0]).toContain('missing-field');
});

test('a place is taken out of the first item of a list', () => {
  const content = { a: [{ b: 1, c: 2 }, { b: 3 }] };

  expect(withoutPlace(content, 'a[].b')).toEqual({ a: [{ c: 2 }, { b: 3 }] });
  expect(withoutPlace(content, 'a[]')).toEqual({ a: [{ b: 3 }] });
});
