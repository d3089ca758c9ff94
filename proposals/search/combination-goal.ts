import type { CombinationRow } from '#generators';
import { type Case, type CoverageGap, rowsOf } from '#reports';
import type { Goal } from './goal.ts';

/** The goal that some policy combines values as nobody's does. */
export function combinationGoal(
  gap: Pick<CoverageGap, 'id' | 'policyType' | 'part' | 'model'>,
  wanted: Readonly<Record<string, string>>,
): Goal {
  const nearness = (candidate: Case) =>
    Math.max(0, ...rowsOf(gap.model ?? gap.policyType, candidate).map((row) => shareOf(row, wanted)));
  const reached = (candidate: Case) => nearness(candidate) === 1;
  return {
    id: gap.id,
    policyType: gap.policyType,
    rules: [],
    description: gap.part,
    reached,
    nearness,
    isOtherSide: (other) => !reached(other),
  };
}

function shareOf(row: CombinationRow, wanted: Readonly<Record<string, string>>): number {
  const pairs = Object.entries(wanted);
  return pairs.filter(([parameter, value]) => row[parameter] === value).length / pairs.length;
}
