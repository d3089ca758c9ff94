import type { Shift } from './delta.ts';

/** What kind a changed part of a merge request is; parts of other outcomes stand for themselves. */
const kinds: Readonly<Record<string, string>> = {
  approvalsRequired: 'approvals',
  approvalsLeft: 'approvals',
  rules: 'approvals',
  failedChecks: 'mergeable',
  approvalSettings: 'settings',
};

/** Kinds that follow from no other: where two of them shift, there may be two changes. */
const independent: readonly string[] = ['approvals', 'settings', 'statusChecks'];

/**
 * What kind of change the shifts come to, such as `approvals`: the first of them, and what shifts beside it without
 * following from it. Of a policy file the violations are told apart from the approvals, since different fields make them.
 */
export function kindOfChange(shifts: readonly Shift[], { inFile }: { readonly inFile: boolean }): string {
  const all = [...new Set(shifts.map(({ at }) => kindOf(at)))];
  const [first = 'outcome'] = all;
  const beside = all.slice(1).filter((kind) => independent.includes(kind) && independent.includes(first));
  if (!inFile || !all.includes('violations')) return [first, ...beside].join('+');
  // Where a violation comes or goes, the approvals that it demands follow.
  const isWhole = shifts.some(
    ({ at, before, after }) => kindOf(at) === 'violations' && (before === null || after === null),
  );
  const others = all.filter((kind) => independent.includes(kind) && !(isWhole && kind === 'approvals'));
  return [...others, 'violations'].join('+');
}

/** The policies and approval rules that the changed parts name. */
export function namesIn(shifts: readonly Shift[]): readonly string[] {
  return [...new Set(shifts.flatMap(({ words }) => [...words.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)))];
}

function kindOf(at: string): string {
  const [part = 'outcome'] = at.split(/[.[]/);
  return kinds[part] ?? part;
}
