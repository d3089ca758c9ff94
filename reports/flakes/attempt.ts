import { createHash } from 'node:crypto';
import type { Case, CaseStep } from '../case.ts';

/** One run of a scenario, as far as it matters whether two runs are the same. */
export interface Attempt {
  readonly passed: boolean;
  /** Fingerprints of the world, and then of each event or question and of its answer, as far as the scenario came. */
  readonly trail: readonly string[];
}

/** What a case says of its scenario. */
export function attemptOf({ status, world, steps }: Case): Attempt {
  const trail = [world, ...steps.flatMap((step) => [askedIn(step), answeredIn(step)])];
  return { passed: status === 'passed', trail: trail.map(fingerprint) };
}

/** What comes apart first between attempts: the world or what is asked, or the answer to the same; null where nothing does. */
export function firstDifference(attempts: readonly Attempt[]): 'asked' | 'answered' | null {
  // A scenario that stops asks no more, which is no difference: only as far as both came can two be compared.
  const turns = attempts.flatMap((one, at) => attempts.slice(at + 1).map((other) => turnOf(one.trail, other.trail)));
  const found = turns.filter((turn) => turn >= 0);
  if (found.length === 0) return null;
  return found.some(isAnswer) ? 'answered' : 'asked';
}

function turnOf(one: readonly string[], other: readonly string[]): number {
  return one.findIndex((mark, at) => other[at] !== undefined && other[at] !== mark);
}

/** INVARIANT: a trail is the world, then by turns what is asked and what is answered. */
function isAnswer(turn: number): boolean {
  return turn > 0 && turn % 2 === 0;
}

function askedIn(step: CaseStep): unknown {
  return step.kind === 'event' ? step.event : step.question;
}

function answeredIn(step: CaseStep): unknown {
  return step.kind === 'event' ? null : { ...step.verdict, cost: undefined };
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
