import type { Verdict } from '#engine';
import { answersOf, type Case, type Flake, inquiryOf } from '#reports';
import type { Target } from '#targets';
import { recordedAnswers } from '../diff/compare-cases.ts';

/** What failures are called with. */
export interface Calling {
  /** The engine that answered, in memory. */
  readonly target: Target;
  /** Tries scenarios again in fresh processes, where there may be any: the first few of those that did not pass. */
  readonly diagnose: (cases: readonly Case[]) => Promise<readonly Case[]>;
}

/** As often as a scenario is tried alone: an engine that tosses a coin looks steady in one of sixteen. */
const timesAsked = 5;

/**
 * Calls scenarios that did not pass by the kind of their failure. Most of them in a gate fail by an answer, and asking
 * the engine about the same world again takes no process; what that does not explain is tried again in fresh ones.
 */
export async function callFailures(cases: readonly Case[], { target, diagnose }: Calling): Promise<readonly Case[]> {
  const called: Case[] = [];
  for (const one of cases) {
    const flake = one.status === 'passed' || !failsByAnswer(one) ? null : await calledByAnswers(one, target);
    called.push(flake === null ? one : { ...one, flake });
  }
  const unexplained = called.filter(({ status, flake }) => status !== 'passed' && flake === undefined);
  if (unexplained.length === 0) return called;
  const diagnosed = new Map((await diagnose(unexplained)).map((one) => [one.id, one]));
  return called.map((one) => diagnosed.get(one.id) ?? one);
}

/** What breaks without an answer that is wrong, such as at a time-out, says nothing of the engine. */
function failsByAnswer({ status, steps }: Case): boolean {
  return status !== 'broken' || steps.some((step) => step.kind === 'question' && step.verdict.kind === 'failed');
}

/** Null where the engine does decide otherwise now than it did in the run, and the same each time. */
async function calledByAnswers(one: Case, target: Target): Promise<Flake | null> {
  const recorded = textOf(recordedAnswers([one]).get(one.id) ?? []);
  const answers = new Set<string>();
  for (let time = 0; time < timesAsked; time += 1) answers.add(textOf(await answersOf(target, inquiryOf(one))));
  const facts = { predecessors: [], tries: timesAsked };
  if (answers.size > 1) {
    const because = `the same world and questions got ${answers.size} different answers of ${timesAsked}`;
    return { ...facts, kind: 'engine-nondeterministic', because };
  }
  if (!answers.has(recorded)) return null;
  return {
    ...facts,
    kind: 'deterministic',
    because: `the engine answers the same ${timesAsked} times of ${timesAsked}`,
  };
}

/** What was decided; how an engine breaks, and what it looked at on the way, may differ. */
function textOf(verdicts: readonly Verdict[]): string {
  return JSON.stringify(verdicts.map((verdict) => (verdict.kind === 'decided' ? verdict.outcome : verdict.kind)));
}
