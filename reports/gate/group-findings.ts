import type { DeltaGroup } from '../delta/delta.ts';
import { doubtWords } from './doubt.ts';
import type { GateFinding, GateReport } from './gate-report.ts';

/** A group of the delta with what was found about it. */
export interface JudgedGroup {
  readonly group: DeltaGroup;
  readonly findings: readonly GateFinding[];
}

/** The findings by the group that they are about, in the order of the delta, and those that are about none. */
export function dividedFindings({ delta, findings }: Pick<GateReport, 'delta' | 'findings'>): {
  readonly ofGroups: readonly JudgedGroup[];
  readonly others: readonly GateFinding[];
} {
  const known = new Set(delta.groups.map(({ id }) => id));
  return {
    ofGroups: delta.groups.map((group) => ({
      group,
      findings: findings.filter(({ deltaGroup }) => deltaGroup === group.id),
    })),
    others: findings.filter(({ deltaGroup }) => deltaGroup === null || !known.has(deltaGroup)),
  };
}

/** What stands behind a group, and why that may not stop the change, where it may not. */
export function causeOfGroup({ cause: { words, confidence } }: DeltaGroup): string {
  return words + doubtWords(confidence);
}

/** How many decisions of a group changed, in words. */
export function decisionsOf({ decisions: { cases, generated } }: DeltaGroup): string {
  const told = [
    ...(cases === 0 ? [] : [`${cases} ${cases === 1 ? 'decision' : 'decisions'} of scenarios`]),
    ...(generated === 0 ? [] : [`${generated} of generated worlds`]),
  ];
  return told.join(', ');
}
