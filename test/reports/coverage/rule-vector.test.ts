import { expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import { differingRules, rulesIn, vectorOf } from '../../../reports/coverage/rule-vector.ts';

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

test('a rule that differs is found wherever it stands in the catalogue', () => {
  for (const { id } of rules) {
    expect(differingRules(vector({ [id]: [true] }), vector({ [id]: [false] }), 1)).toEqual([id]);
  }
});

test.each([
  { what: 'a rule with the same value', one: { 'MRAP-030': [true] }, other: { 'MRAP-030': [true] } },
  { what: 'a rule that only one consulted', one: { 'MRAP-030': [true] }, other: {} },
] as const)('$what does not differ', ({ one, other }) => {
  expect(differingRules(vector(one), vector(other), 1)).toEqual([]);
});

test.each([
  { what: 'side by side', rules: ['MRAP-030', 'MRAP-050'] },
  { what: 'far apart', rules: ['MRAP-001', 'VMP-001'] },
] as const)('of rules $what more than the most are too many', ({ rules: [first, last] }) => {
  const [one, other] = [vector({ [first]: [true], [last]: [true] }), vector({ [first]: [false], [last]: [false] })];

  expect(differingRules(one, other, 2)).toEqual([first, last]);
  expect(differingRules(one, other, 1)).toEqual([]);
});

test('holding for some subjects only is a value of its own', () => {
  const some = vector({ 'MRAP-030': [true, false] });

  expect(differingRules(some, vector({ 'MRAP-030': [true] }), 1)).toEqual(['MRAP-030']);
  expect(differingRules(some, vector({ 'MRAP-030': [false, true] }), 1)).toEqual([]);
});
