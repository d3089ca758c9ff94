import type { Severity, VulnerabilitiesOutcome, VulnerabilityOutcome, VulnerabilityState } from '#engine';
import type { Shift } from '../delta.ts';
import { countShift, matched, otherShift } from './shift.ts';

/** What changed about vulnerabilities: one that is resolved, dismissed or less severe is wider. */
export function vulnerabilityShifts(before: VulnerabilitiesOutcome, after: VulnerabilitiesOutcome): readonly Shift[] {
  const { gained, lost, kept } = matched(before.vulnerabilities, after.vulnerabilities, ({ uuid }) => uuid);
  return [
    ...lost.map((one) => whole(one, 'loses')),
    ...gained.map((one) => whole(one, 'gains')),
    ...kept.flatMap(([old, current]) => keptShifts(old, current)),
  ];
}

function whole(one: VulnerabilityOutcome, verb: 'gains' | 'loses'): Shift {
  const lost = verb === 'loses';
  return {
    at: `vulnerabilities[name=${one.name}]`,
    before: lost ? one : null,
    after: lost ? null : one,
    movement: lost ? 'wider' : 'narrower',
    words: `${verb} the vulnerability "${one.name}"`,
  };
}

const openness = { dismissed: 0, resolved: 0, detected: 1, confirmed: 1 } as const satisfies Record<
  VulnerabilityState,
  number
>;
const weights = { unknown: 1, info: 0, low: 1, medium: 2, high: 3, critical: 4 } as const satisfies Record<
  Severity,
  number
>;

function keptShifts(before: VulnerabilityOutcome, after: VulnerabilityOutcome): readonly Shift[] {
  const both = <K extends keyof VulnerabilityOutcome>(key: K) => ({
    at: `vulnerabilities[name=${before.name}].${key}`,
    before: before[key],
    after: after[key],
    called: `"${before.name}": ${spoken(key)}`,
  });
  return [
    ...ranked({ ...both('state'), ranks: [openness[before.state], openness[after.state]] }),
    ...ranked({ ...both('severity'), ranks: [weights[before.severity], weights[after.severity]] }),
    ...otherShift(both('dismissalReason')),
    ...otherShift(both('resolvedBy')),
    ...otherShift(both('autoResolved')),
    ...otherShift(both('noLongerDetected')),
    ...otherShift(both('transitions')),
    ...otherShift(both('severityOverrides')),
  ];
}

/** A word with a rank: the lower the rank, the wider. */
function ranked(part: {
  readonly at: string;
  readonly called: string;
  readonly before: string;
  readonly after: string;
  readonly ranks: readonly [number, number];
}): readonly Shift[] {
  const [old, current] = part.ranks;
  return otherShift(part).map((shift) => {
    const [moved] = countShift({ at: part.at, called: part.called, before: old, after: current, more: 'narrower' });
    return { ...shift, movement: moved?.movement ?? 'sideways' };
  });
}

function spoken(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
