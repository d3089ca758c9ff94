import type { Case, CaseStatus } from '../case.ts';
import type { CaseCounts } from './summary.ts';

/** How many cases there are and how they ended. */
export function countCases(cases: readonly Case[]): CaseCounts {
  const count = (wanted: CaseStatus): number => cases.filter(({ status }) => status === wanted).length;
  const passed = count('passed');
  return {
    total: cases.length,
    passed,
    failed: cases.length - passed,
    wrong: count('failed'),
    vacuous: count('vacuous'),
    unsupported: count('unsupported'),
    broken: count('broken'),
  };
}
