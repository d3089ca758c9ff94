import type { LawReport } from '#laws';

/** Two rounds of one law as one: what was seen is added up, and the second one says how it ended. */
export function joinReports(first: LawReport, second: LawReport): LawReport {
  const premiseMet = first.premiseMet + second.premiseMet;
  return {
    ...second,
    runs: first.runs + second.runs,
    premiseMet,
    // A round in which no example met the premise takes nothing away from one in which some did.
    status: second.status === 'vacuous' && premiseMet > 0 ? 'held' : second.status,
    outcomes: sorted(added(first.outcomes, second.outcomes, (a, b) => a + b)),
    rules: added(first.rules, second.rules, (a, b) => ({
      consulted: a.consulted + b.consulted,
      held: a.held + b.held,
    })),
  };
}

function added<V>(
  first: Readonly<Record<string, V>>,
  second: Readonly<Record<string, V>>,
  add: (a: V, b: V) => V,
): Readonly<Record<string, V>> {
  const all = new Map(Object.entries(first));
  for (const [key, value] of Object.entries(second)) {
    const known = all.get(key);
    all.set(key, known === undefined ? value : add(known, value));
  }
  return Object.fromEntries(all);
}

function sorted(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).sort(([, one], [, other]) => other - one));
}
