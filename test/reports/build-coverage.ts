import { type Coverage, type CoverageItem, coverageOf } from '#reports';

/** A value that a case has. */
export function buildItem(overrides: Partial<CoverageItem> = {}): CoverageItem {
  const { criterion = 'value', subject = 'approval_policy.enabled', part = 'true' } = overrides;
  return {
    id: `${criterion}:${subject}:${part}`,
    criterion,
    policyType: 'approval',
    subject,
    part,
    severity: 'medium',
    confidence: 'high',
    coveredBy: ['features/approval/scan-findings.feature:12'],
    outOfReach: null,
    ...overrides,
  };
}

/** Coverage with these items alone: a field that is used, one of its values, and one that nobody has, by default. */
export function buildCoverage(
  items: readonly CoverageItem[] = [
    buildItem({ criterion: 'field', part: 'enabled' }),
    buildItem(),
    buildItem({ part: 'false', coveredBy: [] }),
  ],
): Coverage {
  return { ...coverageOf([], new Set()), items };
}
