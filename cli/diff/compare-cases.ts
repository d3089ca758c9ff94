import { setImmediate } from 'node:timers/promises';
import type { Verdict } from '#engine';
import { answersOf, type Case, type CaseStep, type Compared, compareInquiry, inquiryOf, type Versions } from '#reports';

/** What an engine answers to the questions of cases, by their ids, as far as somebody has asked it already. */
export type KnownAnswers = ReadonlyMap<string, readonly Verdict[]>;

/** What either version is known to answer. */
export type KnownSides = Readonly<Record<'base' | 'candidate', KnownAnswers>>;

/** Asks both versions every question of the cases: the world of each case, with what had happened by then. */
export async function compareCases(
  versions: Versions,
  cases: readonly Case[],
  known: KnownSides = { base: new Map(), candidate: new Map() },
): Promise<Compared> {
  const compared: Compared[] = [];
  for (const [at, one] of cases.entries()) {
    const inquiry = inquiryOf(one);
    const base = known.base.get(one.id) ?? (await answersOf(versions.base, inquiry));
    const candidate = known.candidate.get(one.id) ?? (await answersOf(versions.candidate, inquiry));
    compared.push(compareInquiry(inquiry, { base, candidate }));
    // Engines in memory never wait for anything: without a pause nobody could interrupt.
    if (at % 50 === 49) await setImmediate();
  }
  return joinCompared(compared);
}

/** What an engine answered when the cases came about; what that cost differs from run to run, and is left out. */
export function recordedAnswers(cases: readonly Case[]): KnownAnswers {
  return new Map(cases.map(({ id, steps }) => [id, steps.flatMap(recordedAnswer)]));
}

function recordedAnswer(step: CaseStep): readonly Verdict[] {
  if (step.kind === 'event') return [];
  if (step.verdict.kind !== 'decided') return [step.verdict];
  const { cost, ...decided } = step.verdict;
  return [decided];
}

/** Several comparisons as one. */
export function joinCompared(all: readonly Compared[]): Compared {
  return {
    decisions: all.reduce((sum, { decisions }) => sum + decisions, 0),
    disagreements: all.flatMap(({ disagreements }) => disagreements),
  };
}
