import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleId } from '#catalogue';
import { applyChanges, changesOf, decide, type Question, type World } from '#engine';
import { type AnyWorld, anyWorld } from '../../../generators/any-world.ts';
import { conclusions, oneCondition, restatements } from '../../../reports/coverage/conditions.ts';

describe('the condition in which two answers differ', () => {
  test('is the one rule that differs, be it a conclusion', () => {
    expect(oneCondition(['AUTHZ-PAT-005'], false)).toEqual(['AUTHZ-PAT-005']);
    expect(oneCondition(['AUTHZ-ROLE-001'], false)).toEqual(['AUTHZ-ROLE-001']);
  });

  test('is none where two rules differ', () => {
    expect(oneCondition(['AUTHZ-PAT-005', 'AUTHZ-PAT-006'], true)).toEqual([]);
  });

  test('takes its conclusions along where both answers are about the same thing', () => {
    expect(oneCondition(['AUTHZ-ROLE-053', 'AUTHZ-ROLE-001'], true)).toEqual(['AUTHZ-ROLE-053']);
    expect(oneCondition(['AUTHZ-ROLE-053', 'AUTHZ-ROLE-001'], false)).toEqual([]);
  });

  test('may be a fact with two rules', () => {
    expect(oneCondition(['SCOPE-004', 'MRAP-023'], false)).toEqual(['SCOPE-004', 'MRAP-023']);
    expect(oneCondition(['SCOPE-004', 'MRAP-024'], false)).toEqual([]);
  });

  test('is none where nothing differs, or conclusions alone', () => {
    expect(oneCondition([], true)).toEqual([]);
    expect(oneCondition(['AUTHZ-ROLE-001', 'AUTHZ-PAT-001'], true)).toEqual([]);
  });
});

test('no conclusion restates a fact', () => {
  expect(restatements.flat().filter((rule) => conclusions.has(rule))).toEqual([]);
});

test('rules about one fact have the same value in every generated answer, or the opposite', () => {
  const answers = fc.sample(anyWorld(), 100).flatMap(answersOf);

  const apart = answers.flatMap((values) =>
    restatements.filter(([one, other]) => !agree(values.get(one), values.get(other))),
  );

  expect(answers.length).toBeGreaterThan(100);
  expect(apart).toEqual([]);
});

type Values = ReadonlyMap<RuleId, ReadonlySet<boolean>>;

function answersOf({ world, events, questions }: AnyWorld): readonly Values[] {
  const worlds = events.reduce<readonly World[]>(
    (before, event) => before.concat(before.slice(-1).map((last) => applyChanges(last, changesOf(last, event)))),
    [world],
  );
  return worlds.flatMap((one) => questions.flatMap((question) => valuesOf(one, question)));
}

function valuesOf(world: World, question: Question): readonly Values[] {
  const verdict = decide(world, question);
  if (verdict.kind !== 'decided') return [];
  const byRule = Map.groupBy(verdict.evidence, ({ rule }) => rule);
  return [new Map([...byRule].map(([rule, told]) => [rule, new Set(told.map(({ held }) => held))]))];
}

function agree(one: ReadonlySet<boolean> | undefined, other: ReadonlySet<boolean> | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const opposite = new Set([...other].map((held) => !held));
  return one.symmetricDifference(other).size === 0 || one.symmetricDifference(opposite).size === 0;
}
