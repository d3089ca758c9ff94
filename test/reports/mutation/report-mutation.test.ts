import { describe, expect, test } from 'vitest';
import { mutantsOf } from '#generators';
import { type Case, killsMutant, type MutationReport, mutantFates, mutationReport, mutationScore } from '#reports';
import { fourEyes, isAllowed, isAnswered, needsOneApproval } from './mutation-cases.ts';

const required = 'actions-approvals-required-raised';

describe('a changed policy', () => {
  test('is killed by an expectation that no longer holds', () => {
    const report = mutationReport([fourEyes([needsOneApproval])]);

    expect(report.operators[required]).toMatchObject({ generated: 1, killed: 1, survived: 0 });
    expect(report.survivors.map(({ operator }) => operator)).not.toContain(required);
  });

  test('survives where the answer differs and nobody looks', () => {
    const report = mutationReport([fourEyes([isAnswered])]);

    expect(report.operators[required]).toMatchObject({ generated: 1, killed: 0, survived: 1 });
    expect(report.survivors.find(({ operator }) => operator === required)).toEqual({
      caseId: 'features/approval/scan-findings.feature:1',
      mutantId: `${required}=2@approval_policy[0].actions[0].approvals_required`,
      operator: required,
      policyType: 'approval',
      policy: 'Four eyes',
      path: 'approval_policy[0].actions[0].approvals_required',
      change: 'approvals_required: 1 -> 2',
      fate: 'survived',
    });
  });

  test('is unreached where no question looks at the policy', () => {
    const report = mutationReport([fourEyes([isAllowed], { asks: 'access' })]);

    expect(report.operators[required]).toMatchObject({ generated: 1, unreached: 1 });
    expect(report.total.killed + report.total.survived).toBe(0);
  });

  test('is one mutant for all cases that have the policy, whatever it is called', () => {
    const [one, other] = [fourEyes([isAnswered]), fourEyes([needsOneApproval], { line: 2, name: 'Six eyes' })];

    const report = mutationReport([one, other]);

    expect(report.cases).toBe(2);
    expect(report.total.generated).toBe(mutationReport([one]).total.generated);
    expect(report.operators[required]).toMatchObject({ generated: 1, killed: 1 });
  });

  test('that the platform would reject is invalid', () => {
    const report = mutationReport([fourEyes([needsOneApproval])]);

    expect(report.operators['rules-branches-dropped']).toMatchObject({ generated: 1, invalid: 1 });
  });

  test('that decides as another one counts once in all, and once for each operator', () => {
    const { total, operators } = mutationReport([fourEyes([needsOneApproval])]);

    expect(operators['approval-policy-enabled-flipped']).toMatchObject({ killed: 1 });
    expect(operators['approval-policy-without-item']).toMatchObject({ killed: 1 });
    expect(total.duplicate).toBeGreaterThan(0);
    expect(total.killed).toBeLessThan(Object.values(operators).reduce((sum, { killed }) => sum + killed, 0));
  });

  test('that says the same in another spelling is equivalent', () => {
    const report = mutationReport([fourEyes([needsOneApproval])]);

    for (const operator of ['keys-reordered', 'comments-added', 'quoted-differently'])
      expect(report.operators[operator]).toMatchObject({ generated: 1, equivalent: 1 });
  });
});

describe('the report', () => {
  const cases = [fourEyes([needsOneApproval]), fourEyes([isAnswered], { line: 2 })];

  test('gives each mutant one fate', () => {
    const { total, operators, survivors }: MutationReport = mutationReport(cases);

    expect(mutantFates.reduce((sum, fate) => sum + total[fate], 0)).toBe(total.generated);
    expect(Object.values(operators).reduce((sum, { generated }) => sum + generated, 0)).toBe(total.generated);
    expect(survivors).toHaveLength(total.survived + total.unreached + total.broken);
  });

  test('is the same for the same seed', () => {
    expect(mutationReport(cases, { seed: 3 })).toEqual(mutationReport(cases, { seed: 3 }));
  });

  test('counts every question that a mutant answered', () => {
    const options = { worlds: 0, wants: (operator: string) => operator === required };

    expect(mutationReport([fourEyes([needsOneApproval])], options).evaluations).toBe(1);
    expect(mutationReport([fourEyes([needsOneApproval])], { ...options, worlds: 5 }).evaluations).toBe(6);
  });

  test('searches more worlds before it calls a mutant equivalent', () => {
    const near = mutationReport([fourEyes([isAnswered])], { worlds: 0 });
    const far = mutationReport([fourEyes([isAnswered])], { worlds: 40 });

    expect(far.total.equivalent).toBeLessThan(near.total.equivalent);
  });

  test.each<Case['status']>(['failed', 'vacuous', 'unsupported', 'broken'])('knows nothing of a %s case', (status) => {
    const report = mutationReport([fourEyes([needsOneApproval], { status })]);

    expect(report).toMatchObject({ cases: 0, evaluations: 0, total: { generated: 0 }, survivors: [] });
    expect(mutationScore(report.total)).toBeNull();
  });

  test('knows nothing of a case that expects nothing', () => {
    expect(mutationReport([fourEyes([])]).total.generated).toBe(0);
  });

  test('holds roles and the like where it is asked for them', () => {
    const one = fourEyes([isAllowed], { asks: 'access', policyTypes: ['authorization'] });

    const report = mutationReport([one], { of: ['worlds'] });

    expect(report.operators['members-access-level']).toMatchObject({ generated: 2, killed: 1 });
    expect(Object.keys(report.policyTypes)).toEqual(['authorization']);
  });

  test('tells how far it is', () => {
    const seen: (readonly [number, number])[] = [];

    const { total } = mutationReport(cases, { progress: (judged, of) => seen.push([judged, of]) });

    expect(seen.at(-1)).toEqual([total.generated, total.generated]);
  });
});

describe('a mutant that makes no difference where its policy is', () => {
  const governed = fourEyes([needsOneApproval]);
  const ungoverned = elsewhere(fourEyes([isAnswered], { line: 2 }));
  const options = { worlds: 2, further: 2, wants: (operator: string) => operator === required };

  test('survived where the world of another case shows it, and that case is named', () => {
    const report = mutationReport([governed, ungoverned], options);

    expect(report.operators[required]).toMatchObject({ generated: 2, killed: 1, survived: 1 });
    expect(report.survivors).toMatchObject([
      { caseId: ungoverned.id, shownIn: governed.id, change: 'approvals_required: 3 -> 4' },
    ]);
  });

  test('is equivalent where nobody asks for a search', () => {
    const report = mutationReport([governed, ungoverned], { ...options, further: 0 });

    expect(report.operators[required]).toMatchObject({ generated: 2, killed: 1, equivalent: 1 });
    expect(report.survivors).toEqual([]);
  });
});

/** A merge request into a branch that the policy, which here wants three approvals, does not name. */
function elsewhere({ world, ...rest }: Case): Case {
  const { mergeRequests = [], policyFiles = [] } = world;
  return {
    ...rest,
    world: {
      ...world,
      mergeRequests: mergeRequests.map((row) => ({ ...row, targetBranch: 'elsewhere' })),
      policyFiles: policyFiles.map((row) => ({
        ...row,
        content: row.content.replace('approvals_required: 1', 'approvals_required: 3'),
      })),
    },
  };
}

describe('pairs of changes', () => {
  const cases = [fourEyes([isAnswered])];

  test('are made where they are asked for, and leave the other counts alone', () => {
    const { secondOrder, evaluations, ...report } = mutationReport(cases, { order: 2, pairs: 5 });
    const { evaluations: fewer, ...alone } = mutationReport(cases);

    expect(secondOrder?.total.generated).toBe(5);
    expect(report).toEqual(alone);
    expect(evaluations).toBeGreaterThan(fewer);
  });

  test('that decide in a new way and that nobody notices are listed with both changes', () => {
    const { secondOrder } = mutationReport([fourEyes([isAnswered])], { order: 2, pairs: 100 });

    expect(secondOrder?.total.killed).toBe(0);
    expect(secondOrder?.survivors).toHaveLength(secondOrder?.total.survived ?? 0);
    for (const { mutantId, change } of secondOrder?.survivors ?? []) {
      expect(mutantId).toContain(' & ');
      expect(change).toContain(', and ');
    }
  });
});

describe('one mutant', () => {
  const noticing = fourEyes([needsOneApproval]);
  const [content = ''] = (noticing.world.policyFiles ?? []).map((file) => file.content);
  const raised = mutantsOf(content).filter(({ operator }) => operator === required);

  test('is killed by the case that notices it, and by no other', () => {
    expect(raised.map((mutant) => killsMutant(noticing, mutant))).toEqual([true]);
    expect(raised.map((mutant) => killsMutant(fourEyes([isAnswered]), mutant))).toEqual([false]);
    expect(raised.map((mutant) => killsMutant({ ...noticing, status: 'failed' }, mutant))).toEqual([false]);
  });

  test('that the case does not have is not killed', () => {
    expect(killsMutant(noticing, { id: 'no-such-mutant@' })).toBe(false);
  });
});
