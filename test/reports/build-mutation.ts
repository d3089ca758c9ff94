import { countFates, type MutationReport, mutationFormat } from '#reports';

/** The mutants of one type of policies: a way of changing them that is always noticed, and one that never is. */
export function buildMutation(): MutationReport {
  const dropped = countFates(['killed', 'killed', 'killed', 'equivalent']);
  const flipped = countFates(['survived', 'survived']);
  const all = countFates(['killed', 'killed', 'killed', 'equivalent', 'survived', 'survived']);
  const operators = { 'action-dropped': dropped, 'enabled-flipped': flipped };
  return {
    format: mutationFormat,
    cases: 1,
    evaluations: 6,
    total: all,
    operators,
    policyTypes: { approval: all },
    operatorsByType: { approval: operators },
    survivors: [
      {
        caseId: 'features/approval/scan-findings.feature:12',
        mutantId: 'mutant 1',
        operator: 'enabled-flipped',
        policyType: 'approval',
        policy: 'Critical findings',
        path: 'approval_policy[0].enabled',
        change: 'true instead of false',
        fate: 'survived',
      },
    ],
  };
}
