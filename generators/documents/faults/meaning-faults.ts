import type { FaultKind, FaultMaker, FaultyChange, Surroundings } from './fault.ts';
import { isEnacted, replacing } from './fault.ts';
import { isPlainObject, pathOf, type Visited } from './visited.ts';

/** Faults that fit the format and that a platform refuses to save; a disabled policy is saved all the same. */
export const meaningFaults = {
  'every-minute': (at, surroundings) => {
    const cadence = at.place.at(-1) === 'cadence' && isEnacted(at, surroundings);
    return cadence ? [replacing('every-minute', at, '* * * * *')] : [];
  },
  'age-of-new-findings': (at, surroundings) => {
    const rule = isPlainObject(at.value) && at.value.type === 'scan_finding' && at.place.includes('approval_policy');
    return rule && isEnacted(at, surroundings) ? [agedNewFindings(at)] : [];
  },
  'too-many-approvals': (at, surroundings) => {
    if (!isListOf(at, { policies: 'approval_policy', surroundings })) return [];
    const action = { type: 'require_approval', approvals_required: 1, role_approvers: ['owner'] };
    return [replacing('too-many-approvals', at, Array(6).fill(action), 'too-many-actions')];
  },
  'too-many-scans': (at, surroundings) => {
    if (!isListOf(at, { policies: 'scan_execution_policy', surroundings })) return [];
    return [replacing('too-many-scans', at, Array(11).fill({ scan: 'sast' }), 'beyond-save-limit')];
  },
} as const satisfies Partial<Record<FaultKind, FaultMaker>>;

function agedNewFindings({ place }: Visited): FaultyChange {
  const age = { operator: 'greater_than', value: 30, interval: 'day' };
  const aged = [...place, 'vulnerability_age'];
  const edits = [
    { place: aged, value: age },
    { place: [...place, 'vulnerability_states'], value: ['new_needs_triage'] },
  ];
  return { kind: 'age-of-new-findings', path: pathOf(aged), code: 'age-of-new-findings', rejected: true, edits };
}

function isListOf(
  at: Visited,
  { policies, surroundings }: { readonly policies: string; readonly surroundings: Surroundings },
): boolean {
  const actions = at.place.length === 3 && at.place[0] === policies && at.place[2] === 'actions';
  return actions && isEnacted(at, surroundings);
}
