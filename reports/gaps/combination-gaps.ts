import type { CombinationCoverage, CombinationGroup } from '../coverage/coverage.ts';
import type { CoverageGap } from './coverage-gap.ts';
import { exposedRiskOf } from './risk.ts';

/** The gaps among combinations: for each choice of parameters the missing valid values that its coverage names. */
export function combinationGaps(combinations: readonly CombinationCoverage[]): readonly CoverageGap[] {
  return combinations.flatMap((coverage) =>
    coverage.groups.flatMap((group) => group.missing.map((values) => gapOf(coverage, group, values))),
  );
}

/** Nothing says what a combination decides: its weight is a guess in the middle. */
const gravity = { severity: 'medium', confidence: 'high' } as const;

function gapOf(
  { policyType, model = policyType }: CombinationCoverage,
  { parameters, valid, covered }: CombinationGroup,
  values: readonly string[],
): CoverageGap {
  const pairs = parameters.map((parameter, index) => [parameter, values[index] ?? ''] as const);
  const part = pairs.map(([parameter, value]) => `${parameter}=${value}`).join(' + ');
  const subject = parameters.join(' x ');
  return {
    id: `combination:${model}:${part}`,
    kind: 'combination',
    policyType,
    subject,
    part,
    title: `no policy combines ${part}`,
    ...gravity,
    risk: exposedRiskOf(gravity, 'combination'),
    withinReach: true,
    why: `${valid - covered} of ${valid} valid combinations of ${subject} are untested, and faults hide where two settings meet`,
    close: `check an answer to which a policy with ${part} leads; \`assay combine ${model}\` finds the fewest policies for all`,
    combination: Object.fromEntries(pairs),
    ...(model === policyType ? {} : { model }),
  };
}
