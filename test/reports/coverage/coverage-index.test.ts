import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RuleId, rules } from '#catalogue';
import { type Case, CoverageIndex, coverageOf } from '#reports';
import { buildAnswer, buildAnswered } from './answers.ts';

const all: ReadonlySet<RuleId> = new Set(rules.map(({ id }) => id));
const some = ['AUTHZ-PAT-005', 'AUTHZ-PAT-006', 'AUTHZ-PAT-009', 'AUTHZ-ROLE-019'] as const;

const value = fc.constantFrom(true, false, 'both' as const, undefined);
const answer = fc
  .record({ values: fc.tuple(value, value, value, value), allowed: fc.boolean() })
  .map(({ values, allowed }) => {
    const given = some.flatMap((rule, place) => (values[place] === undefined ? [] : [[rule, values[place]] as const]));
    return buildAnswer(Object.fromEntries(given), allowed);
  });
const cases: fc.Arbitrary<readonly Case[]> = fc
  .array(fc.array(answer, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map((answers) => answers.map((steps, line) => ({ ...buildAnswered(line, ...steps), rules: [some[0]] })));

function covered(list: readonly Case[]): readonly string[] {
  return coverageOf(list, all)
    .items.filter(({ coveredBy }) => coveredBy.length > 0)
    .map(({ id }) => id);
}

test('what a further case covers newly is what coverage with it has and coverage without it has not', () => {
  fc.assert(
    fc.property(cases, fc.array(answer, { minLength: 1, maxLength: 3 }), (list, steps) => {
      const further = buildAnswered(99, ...steps);
      const before = new Set(covered(list));

      const fresh = new CoverageIndex(list, all).newWith(further);

      expect([...fresh].sort()).toEqual(
        covered([...list, further])
          .filter((id) => !before.has(id))
          .sort(),
      );
    }),
    { numRuns: 50 },
  );
});

test('the order of the cases says nothing about what is covered', () => {
  fc.assert(
    fc.property(cases, (list) => {
      expect(covered(list.toReversed())).toEqual(covered(list));
    }),
    { numRuns: 20 },
  );
});

test('asking what a case would cover takes nothing in', () => {
  const index = new CoverageIndex([], all);
  const one = buildAnswered(1, buildAnswer({ 'AUTHZ-PAT-005': true }, true));

  expect(index.newWith(one)).toEqual(index.newWith(one));
  expect(index.isCovered('polarity:AUTHZ-PAT-005:held')).toBe(false);

  index.add(one);
  expect(index.isCovered('polarity:AUTHZ-PAT-005:held')).toBe(true);
  expect(index.newWith(one)).toEqual([]);
});

test('what overrides a rule is new too where a pair of the same case shows what the rule decides', () => {
  const [rule, other] = some;
  const further = buildAnswered(
    1,
    buildAnswer({ [rule]: true, [other]: true }, true),
    buildAnswer({ [rule]: false, [other]: true }, false),
    buildAnswer({ [rule]: true, [other]: false }, false),
  );

  expect(new CoverageIndex([], all).newWith(further)).toContain(`corner:${rule}:overridden`);
});
