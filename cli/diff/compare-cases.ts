import { setImmediate } from 'node:timers/promises';
import { askBoth, type Case, type Compared, inquiryOf, type Versions } from '#reports';

/** Asks both versions every question of the cases: the world of each case, with what had happened by then. */
export async function compareCases(versions: Versions, cases: readonly Case[]): Promise<Compared> {
  const compared: Compared[] = [];
  for (const [at, one] of cases.entries()) {
    compared.push(await askBoth(versions, inquiryOf(one)));
    // Engines in memory never wait for anything: without a pause nobody could interrupt.
    if (at % 50 === 49) await setImmediate();
  }
  return joinCompared(compared);
}

/** Several comparisons as one. */
export function joinCompared(all: readonly Compared[]): Compared {
  return {
    decisions: all.reduce((sum, { decisions }) => sum + decisions, 0),
    disagreements: all.flatMap(({ disagreements }) => disagreements),
  };
}
