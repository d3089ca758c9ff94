import { fieldGravity } from '../coverage/field-gravity.ts';
import type { MutationReport, SurvivingMutant } from '../mutation/mutation-report.ts';
import type { CoverageGap } from './coverage-gap.ts';
import { exposedRiskOf } from './risk.ts';

/** The gaps that policy mutants show: changes of a policy that no expectation noticed. What broke us is no gap. */
export function mutantGaps({ survivors }: Pick<MutationReport, 'survivors'>): readonly CoverageGap[] {
  return survivors.filter(({ fate }) => fate !== 'broken').map(gapOf);
}

function gapOf(mutant: SurvivingMutant): CoverageGap {
  const { caseId, mutantId, policyType, policy, path, change, fate } = mutant;
  const gravity = fieldGravity(path.replaceAll(/\[\d+\]/g, '[]'));
  return {
    id: `mutant:${caseId}:${mutantId}`,
    kind: 'mutant',
    policyType,
    subject: policy,
    part: change,
    title: `policy \`${policy}\` with ${change} goes unnoticed`,
    ...gravity,
    risk: exposedRiskOf(gravity, 'mutant'),
    withinReach: true,
    why:
      fate === 'survived'
        ? `every expectation of ${caseId} is met all the same`
        : `no question of ${caseId} looks at the policy at ${path}`,
    close: `in ${caseId}, check an answer that changes when ${path} does`,
    mutant,
  };
}
