import { describe, expect, test } from 'vitest';
import { buildMutation } from '../build-mutation.ts';
import { fourEyes } from '../mutation/mutation-cases.ts';
import { saidOf } from './said-of.ts';

describe('mutants', () => {
  const one = fourEyes([]);
  const survivor = {
    caseId: one.id,
    mutantId: 'enabled-flipped@approval_policy[0].enabled',
    operator: 'enabled-flipped',
    policyType: 'approval',
    policy: 'Four eyes',
    path: 'approval_policy[0].enabled',
    change: 'false instead of true',
    fate: 'survived',
  } as const;
  const report = { ...buildMutation(), survivors: [survivor] };
  const clean = { ...report, survivors: [] };
  const cases = { base: [one], candidate: [one] };

  test('that survive here alone stop the change', () => {
    expect(saidOf({ mutation: { base: clean, candidate: report, cases } })).toEqual(['fail mutation-debt']);
  });

  test('that survive on the base too are no debt', () => {
    expect(saidOf({ mutation: { base: report, candidate: report, cases } })).toEqual([]);
  });

  test('of a policy that the base does not have are no debt', () => {
    expect(saidOf({ mutation: { base: clean, candidate: report, cases: { ...cases, base: [] } } })).toEqual([]);
  });
});
