import { expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import { rulesIn, soleDifference, vectorOf } from '../../../reports/coverage/rule-vector.ts';

const vector = (values: Partial<Record<RuleId, readonly boolean[]>>) =>
  vectorOf(
    Object.entries(values).flatMap(([rule, helds]) =>
      helds.map((held) => ({ rule: rule as RuleId, held, subject: '', because: '' })),
    ),
  );

test.each(rules.filter((_, place) => place % 31 < 2))('$id keeps a bit of its own', ({ id }) => {
  expect(rulesIn(vector({ [id]: [true] }).held)).toEqual([id]);
  expect(rulesIn(vector({ [id]: [true] }).notHeld)).toEqual([]);
});

test('the one rule that differs is found wherever it stands in the catalogue', () => {
  for (const { id } of rules) {
    expect(soleDifference(vector({ [id]: [true] }), vector({ [id]: [false] }))).toBe(id);
  }
});

test.each([
  { what: 'a rule with the same value', one: { 'MRAP-030': [true] }, other: { 'MRAP-030': [true] } },
  { what: 'a rule that only one consulted', one: { 'MRAP-030': [true] }, other: {} },
  {
    what: 'two rules that differ',
    one: { 'MRAP-030': [true], 'MRAP-050': [true] },
    other: { 'MRAP-030': [false], 'MRAP-050': [false] },
  },
  {
    what: 'two rules that differ far apart',
    one: { 'MRAP-001': [true], 'VMP-001': [true] },
    other: { 'MRAP-001': [false], 'VMP-001': [false] },
  },
] as const)('$what makes no sole difference', ({ one, other }) => {
  expect(soleDifference(vector(one), vector(other))).toBeNull();
});

test('holding for some subjects only is a value of its own', () => {
  const some = vector({ 'MRAP-030': [true, false] });

  expect(soleDifference(some, vector({ 'MRAP-030': [true] }))).toBe('MRAP-030');
  expect(soleDifference(some, vector({ 'MRAP-030': [false, true] }))).toBeNull();
});
