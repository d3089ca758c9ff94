import type { Coverage, CoverageItem } from '../coverage/coverage.ts';
import type { CoverageGap } from './coverage-gap.ts';
import { exposedRiskOf } from './risk.ts';
import { wordingOf } from './wording/wording-of.ts';

/**
 * The gaps among the items of coverage: what no case covers and a scenario could. Of what is out of reach, only whole
 * rules are gaps, since another target or more of this one would close them.
 */
export function itemGaps({ items }: Coverage): readonly CoverageGap[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const find = (id: string): CoverageItem | undefined => byId.get(id);
  return items
    .filter(({ coveredBy }) => coveredBy.length === 0)
    .filter(({ criterion, outOfReach }) => outOfReach === null || criterion === 'rule')
    .map((item) => gapOf(item, find));
}

function gapOf(item: CoverageItem, find: (id: string) => CoverageItem | undefined): CoverageGap {
  const { id, criterion, policyType, subject, part, severity, confidence, outOfReach } = item;
  return {
    id,
    kind: criterion,
    policyType,
    subject,
    part,
    severity,
    confidence,
    risk: exposedRiskOf(item, criterion),
    withinReach: outOfReach === null,
    ...wordingOf(item, find),
  };
}
