import { type PolicyType, policyTypes, type RuleId } from '#catalogue';
import type { Case } from '../case.ts';
import {
  type CombinationCoverage,
  type Coverage,
  type CoverageItem,
  type CoverageShare,
  coverageCriteria,
  coverageFormat,
} from './coverage.ts';
import { CoverageIndex } from './coverage-index.ts';

/** What the cases cover of everything that there is to cover for a target that implements those rules. */
export function coverageOf(
  cases: readonly Case[],
  implemented: ReadonlySet<RuleId>,
  combinations: readonly CombinationCoverage[] = [],
): Coverage {
  const index = new CoverageIndex(cases, implemented);
  const items = index.items.map(({ outOfReach, ...item }): CoverageItem => {
    const coveredBy = index.casesCovering(item.id);
    // What was seen counts for more than what was thought to be out of reach.
    return { ...item, coveredBy, outOfReach: coveredBy.length > 0 ? null : outOfReach };
  });
  return { format: coverageFormat, cases: cases.length, shares: sharesOf(items), items, combinations };
}

function sharesOf(items: readonly CoverageItem[]): Coverage['shares'] {
  const byType = Map.groupBy(items, ({ policyType }) => policyType);
  const entries = policyTypes.map((type) => [type, sharesOfType(byType.get(type) ?? [])] as const);
  return Object.fromEntries(entries) as Coverage['shares'];
}

function sharesOfType(items: readonly CoverageItem[]): Coverage['shares'][PolicyType] {
  const shareOf = (wanted: CoverageItem['criterion']): CoverageShare => {
    const reachable = items.filter(({ criterion, outOfReach }) => criterion === wanted && outOfReach === null);
    return { covered: reachable.filter(({ coveredBy }) => coveredBy.length > 0).length, total: reachable.length };
  };
  const shares = coverageCriteria.map((criterion) => [criterion, shareOf(criterion)] as const);
  return Object.fromEntries(shares) as Coverage['shares'][PolicyType];
}
