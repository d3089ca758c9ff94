import type { AccessOutcome, CallOutcome, CoveringPolicy, PoliciesOutcome, PolicyFileOutcome } from '#engine';
import type { Shift } from '../delta.ts';
import { countShift, flagShift, matched, namesShift, otherShift } from './shift.ts';

/** What changed about who may do something. */
export function accessShifts(before: AccessOutcome, after: AccessOutcome): readonly Shift[] {
  const both = <K extends keyof AccessOutcome>(key: K) => ({ at: key, before: before[key], after: after[key] });
  return [
    ...flagShift({ ...both('allowed'), called: 'allowed', more: 'wider' }),
    ...countShift({ ...both('accessLevel'), called: 'access level', more: 'wider' }),
    ...namesShift({ ...both('customAbilities'), called: 'abilities of custom roles', more: 'wider' }),
    ...otherShift({ ...both('status'), called: 'answer' }),
    ...otherShift({ ...both('reasons'), called: 'reasons' }),
  ];
}

/** What changed about a call, a push, a link or a branch change. */
export function callShifts(before: CallOutcome, after: CallOutcome): readonly Shift[] {
  const both = <K extends keyof CallOutcome>(key: K) => ({ at: key, before: before[key], after: after[key] });
  return [
    ...flagShift({ ...both('accepted'), called: 'accepted', more: 'wider' }),
    ...otherShift({ ...both('status'), called: 'answer' }),
    ...otherShift({ ...both('messages'), called: 'messages' }),
    ...otherShift({ ...both('body'), called: 'what the answer shows' }),
  ];
}

/** What changed about a policy file: one that became valid is wider, and so is one with fewer errors. */
export function policyFileShifts(before: PolicyFileOutcome, after: PolicyFileOutcome): readonly Shift[] {
  const called = ({ problems }: PolicyFileOutcome, severity: 'error' | 'warning') =>
    problems.filter((problem) => problem.severity === severity).map(({ code, path }) => `${code} at ${path}`);
  const pair = (severity: 'error' | 'warning') => ({
    before: called(before, severity),
    after: called(after, severity),
  });
  const named = [
    ...flagShift({ at: 'valid', called: 'valid', before: before.valid, after: after.valid, more: 'wider' }),
    ...namesShift({ at: 'problems.errors', called: 'errors', ...pair('error'), more: 'narrower' }),
    ...namesShift({ at: 'problems.warnings', called: 'warnings', ...pair('warning'), more: 'sideways' }),
  ];
  if (named.length > 0) return named;
  return otherShift({ at: 'problems', called: 'problems', before: before.problems, after: after.problems });
}

/** What changed about the policies that cover a project: fewer of them are wider. */
export function policiesShifts(before: PoliciesOutcome, after: PoliciesOutcome): readonly Shift[] {
  const key = ({ type, name, from }: CoveringPolicy) => [type, name, from].join('\0');
  const covering = matched(before.covering, after.covering, key);
  const moved = [
    ...covering.lost.map((one) => coverage(one, 'lost')),
    ...covering.gained.map((one) => coverage(one, 'gained')),
  ];
  const leftOut = matched(before.leftOut, after.leftOut, (one) => `${key(one)}\0${one.reason}`);
  const reasons = (all: PoliciesOutcome['leftOut']) => all.map(({ name, reason }) => `"${name}" (${reason})`);
  return [
    ...moved,
    ...(moved.length === 0 ? otherShift(orderOf(before, after)) : []),
    ...namesShift({
      ...{ at: 'leftOut', called: 'policies left out', more: 'sideways' },
      ...{ before: reasons(leftOut.lost), after: reasons(leftOut.gained) },
    }),
  ];
}

function coverage(one: CoveringPolicy, what: 'lost' | 'gained'): Shift {
  const lost = what === 'lost';
  return {
    at: `covering[name=${one.name}]`,
    before: lost ? one : null,
    after: lost ? null : one,
    movement: lost ? 'wider' : 'narrower',
    words: `${lost ? 'is no longer' : 'is now'} covered by the policy "${one.name}" of "${one.from}"`,
  };
}

function orderOf(before: PoliciesOutcome, after: PoliciesOutcome) {
  const names = ({ covering }: PoliciesOutcome) => covering.map(({ name }) => name);
  return { at: 'covering', called: 'order of the policies', before: names(before), after: names(after) };
}
