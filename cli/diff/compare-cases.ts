import { setImmediate } from 'node:timers/promises';
import type { Verdict } from '#engine';
import { answersOf, type Case, type Compared, compareInquiry, inquiryOf, type Versions } from '#reports';

/** What the base answers to the questions of cases, by their ids, as far as somebody has asked it already. */
export type BaseAnswers = ReadonlyMap<string, readonly Verdict[]>;

/** Asks both versions every question of the cases: the world of each case, with what had happened by then. */
export async function compareCases(
  versions: Versions,
  cases: readonly Case[],
  known: BaseAnswers = new Map(),
): Promise<Compared> {
  const compared: Compared[] = [];
  for (const [at, one] of cases.entries()) {
    const inquiry = inquiryOf(one);
    const base = known.get(one.id) ?? (await answersOf(versions.base, inquiry));
    compared.push(compareInquiry(inquiry, { base, candidate: await answersOf(versions.candidate, inquiry) }));
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
