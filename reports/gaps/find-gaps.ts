import type { Coverage } from '../coverage/coverage.ts';
import type { MutationReport } from '../mutation/mutation-report.ts';
import { combinationGaps } from './combination-gaps.ts';
import { type CoverageGap, type CoverageGapKind, coverageGapKinds } from './coverage-gap.ts';
import { itemGaps } from './item-gaps.ts';
import { mutantGaps } from './mutant-gaps.ts';

/**
 * Every gap that coverage and, where it is given, mutation leave: one list, the greatest risk first. Among equal risks
 * those that a scenario can close come first; after that the kinds and the policy types take turns, so that the head of
 * the list shows the whole breadth.
 */
export function findGaps(coverage: Coverage, mutation?: Pick<MutationReport, 'survivors'>): readonly CoverageGap[] {
  const gaps = [
    ...itemGaps(coverage),
    ...combinationGaps(coverage.combinations),
    ...(mutation === undefined ? [] : mutantGaps(mutation)),
  ];
  const turns = turnsOf(gaps);
  const turn = (gap: CoverageGap): number => turns.get(gap) ?? 0;
  const kind = (gap: CoverageGap): number => kindOrder.get(gap.kind) ?? 0;
  return gaps.toSorted(
    (a, b) =>
      b.risk - a.risk || Number(b.withinReach) - Number(a.withinReach) || turn(a) - turn(b) || kind(a) - kind(b),
  );
}

const kindOrder: ReadonlyMap<CoverageGapKind, number> = new Map(coverageGapKinds.map((kind, place) => [kind, place]));

/** The place of each gap among those of its kind, policy type and risk; the sort is stable for the rest. */
function turnsOf(gaps: readonly CoverageGap[]): ReadonlyMap<CoverageGap, number> {
  const next = new Map<string, number>();
  return new Map(
    gaps.map((gap) => {
      const key = `${gap.kind} ${gap.policyType} ${gap.risk} ${gap.withinReach}`;
      const place = next.get(key) ?? 0;
      next.set(key, place + 1);
      return [gap, place];
    }),
  );
}
