import { beforeAll, describe, expect, test } from 'vitest';
import type { RuleId } from '#catalogue';
import { implementedRules } from '#targets';
import { impossible } from '../../../reports/coverage/consequences.ts';
import { CoverageIndex } from '../../../reports/coverage/coverage-index.ts';
import { ruleItems } from '../../../reports/coverage/rule-items.ts';
import { scenarioCases } from '../../faults/scenario-cases.ts';

describe('what follows from a rule', () => {
  test.each([
    { rule: 'AUTHZ-PAT-006', part: 'allows', why: 'a refusal' },
    { rule: 'AUTHZ-PAT-006', part: 'overridden', why: 'a refusal' },
    { rule: 'CCP-004', part: 'refuses', why: 'a permission' },
    { rule: 'MRAP-092', part: 'decisive', why: 'is told' },
    { rule: 'AUTHZ-ROLE-001', part: 'misses', why: 'others come to' },
    { rule: 'AUTHZ-DEPLOY-007', part: 'not-held', why: 'has no user' },
  ] as const)('$rule never $part', ({ rule, part, why }) => {
    expect(impossible(rule, part)).toContain(why);
  });

  test.each([
    { rule: 'AUTHZ-PAT-006', part: 'refuses' },
    { rule: 'AUTHZ-PAT-006', part: 'decisive' },
    { rule: 'MRAP-089', part: 'decisive' },
    { rule: 'MRAP-092', part: 'allows' },
    { rule: 'MRAP-050', part: 'overridden' },
  ] as const)('$rule may be seen: $part', ({ rule, part }) => {
    expect(impossible(rule, part)).toBeNull();
  });
});

describe('what is called impossible', () => {
  let seen: readonly string[] = [];

  beforeAll(async () => {
    const index = new CoverageIndex(await scenarioCases(), implementedRules());
    seen = index.items.filter(({ id }) => index.isCovered(id)).map(({ id }) => id);
  }, 240_000);

  test('was never seen in any scenario', () => {
    const called = new CoverageIndex([], implementedRules()).items.filter(({ subject, part }) =>
      isDefinite(impossible(subject as RuleId, part)),
    );

    expect(seen.length).toBeGreaterThan(1000);
    expect(called.length).toBeGreaterThan(100);
    expect(called.map(({ id }) => id).filter((id) => seen.includes(id))).toEqual([]);
  });

  test('no rule that is said to lean no way was seen to allow or refuse', () => {
    const called = ruleItems(implementedRules()).filter(({ outOfReach }) => outOfReach?.includes('nor refuse'));

    expect(called.length).toBeGreaterThan(100);
    expect(called.map(({ id }) => id).filter((id) => seen.includes(id))).toEqual([]);
  });
});

// A conclusion may be seen to change alone, where no rule tells what moved it: then it is within reach after all.
function isDefinite(reason: string | null): boolean {
  return reason !== null && !reason.includes('others come to');
}
