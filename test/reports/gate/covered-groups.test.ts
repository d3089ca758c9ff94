import { describe, expect, test } from 'vitest';
import type { GateFacts } from '#reports';
import { buildCase, buildDecided, buildEvidence, buildQuestion, needsOneApproval } from '../build-case.ts';
import { buildCoverage, buildItem } from '../build-coverage.ts';
import { fourEyes } from '../mutation/mutation-cases.ts';
import { buildChange, buildDelta, buildGroup } from './gate-example.ts';
import { id, saidOf, tested } from './said-of.ts';

describe('a changed scenario that is in another group of the delta', () => {
  const place = { origin: { line: 40 } };
  const flipped = buildQuestion({ verdict: buildDecided(buildEvidence('MRAP-050', false)) });
  const other = buildGroup({
    id: 'other',
    movement: 'narrower',
    caseIds: ['features/approval/scan-findings.feature:40'],
  });
  const facts = (steps: readonly (typeof flipped)[]): Partial<GateFacts> => ({
    candidate: { cases: [buildCase(), buildCase({ ...place, steps })], coverage: buildCoverage([buildItem()]) },
    changedScenarios: new Set(['features/approval/scan-findings.feature:40']),
    delta: buildDelta([buildGroup({ movement: 'narrower' }), other]),
  });

  test('covers a group whose rule it has with the changed answer', () => {
    expect(saidOf(facts([flipped]))).toEqual([]);
  });

  test('covers nothing with an answer that it does not check', () => {
    expect(saidOf(facts([{ ...flipped, expectations: [] }]))).toEqual(['fail untested-change']);
  });

  test('covers nothing with the answer of the base', () => {
    const steps = [buildQuestion({ verdict: buildDecided(buildEvidence('MRAP-050', true)) })];

    expect(saidOf(facts(steps))).toEqual(['fail untested-change']);
  });
});

describe('a changed policy file', () => {
  const textOf = (name: string, approvals: number) =>
    `approval_policy:\n  - name: ${name}\n    enabled: true\n    rules:\n      - type: any_merge_request\n        branch_type: default\n        commits: any\n    actions:\n      - type: require_approval\n        approvals_required: ${approvals}\n        role_approvers: [developer]\n`;
  const withPolicy = (content: string) => {
    const one = fourEyes([needsOneApproval]);
    return {
      ...one,
      id,
      world: { ...one.world, policyFiles: (one.world.policyFiles ?? []).map((file) => ({ ...file, content })) },
    };
  };
  const said = (content: string) => {
    const one = withPolicy(content);
    const policyFile = { path: 'policy.yml', before: textOf('Two people', 2), after: textOf('Two people', 1) };
    const cause = { rule: null, confidence: null, words: 'the same rules hold' } as const;
    const example = buildChange({ world: one.world, policyFile });
    const group = buildGroup({ cause, movement: 'narrower', caseIds: [], example, policyFile: policyFile.path });
    return saidOf({
      candidate: { cases: [one], coverage: buildCoverage([buildItem()]) },
      changedScenarios: tested,
      delta: buildDelta([group]),
    });
  };

  test('is covered by a changed scenario with the policy as it reads now, whatever it is called', () => {
    expect(said(textOf('Mine', 1))).toEqual([]);
  });

  test('is not covered by one with the policy of the base', () => {
    expect(said(textOf('Mine', 2))).toEqual(['fail untested-change']);
  });
});
