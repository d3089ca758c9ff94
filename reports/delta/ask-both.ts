import { type Event, type Question, type Verdict, worldOf } from '#engine';
import type { Target } from '#targets';
import type { Case } from '../case.ts';
import { compareAnswers } from './compare-answers.ts';
import type { Asked, Disagreement } from './delta.ts';

/** Two versions of an engine. */
export interface Versions {
  readonly base: Target;
  readonly candidate: Target;
  /** Where several fields of a policy file changed: the candidate with one of them as it was, by the field. */
  readonly without?: ReadonlyMap<string, Target>;
}

/** What asking both came to: how many decisions were compared, and those that differ. */
export interface Compared {
  readonly decisions: number;
  readonly disagreements: readonly Disagreement[];
}

/** Something to ask in one world: what happens to it and what is asked, in order. */
export interface Inquiry extends Pick<Asked, 'origin' | 'policyTypes' | 'world'> {
  readonly steps: readonly (
    | { readonly kind: 'event'; readonly event: Event }
    | { readonly kind: 'question'; readonly question: Question }
  )[];
}

/** Asks both versions every question of an inquiry. Questions that neither of them can answer are no decisions. */
export async function askBoth(versions: Versions, inquiry: Inquiry): Promise<Compared> {
  const base = await answersOf(versions.base, inquiry);
  const candidate = await answersOf(versions.candidate, inquiry);
  const compared = compareInquiry(inquiry, { base, candidate });
  if (compared.disagreements.length === 0) return compared;
  const mattering = new Map<string, readonly Disagreement[]>();
  for (const [field, target] of versions.without ?? []) {
    const reverted = await answersOf(target, inquiry);
    mattering.set(field, compareInquiry(inquiry, { base: reverted, candidate }).disagreements);
  }
  return { ...compared, disagreements: compared.disagreements.map((one) => withFields(one, mattering)) };
}

/** A field makes a difference where the candidate would answer otherwise if it alone were as before. */
function withFields(one: Disagreement, mattering: ReadonlyMap<string, readonly Disagreement[]>): Disagreement {
  const isSame = ({ question, events }: Disagreement) =>
    question === one.question && events.length === one.events.length;
  const fields = [...mattering].filter(([, found]) => found.some(isSame)).map(([field]) => field);
  return fields.length === 0 ? one : { ...one, fields };
}

/** Compares what two versions answered to the questions of an inquiry, in their order. */
export function compareInquiry(
  { steps, ...scene }: Inquiry,
  { base, candidate }: { readonly base: readonly Verdict[]; readonly candidate: readonly Verdict[] },
): Compared {
  const events: Event[] = [];
  const disagreements: Disagreement[] = [];
  let [decisions, at] = [0, 0];
  for (const step of steps) {
    if (step.kind === 'event') {
      events.push(step.event);
      continue;
    }
    const [before, after] = [base[at] ?? unanswered, candidate[at] ?? unanswered];
    at += 1;
    if (before.kind !== 'decided' && after.kind !== 'decided') continue;
    decisions += 1;
    const found = compareAnswers({ ...scene, events: [...events], question: step.question }, before, after);
    if (found !== null) disagreements.push(found);
  }
  return { decisions, disagreements };
}

/** A case as an inquiry. */
export function inquiryOf({ id, title, origin, policyTypes, world, steps }: Case): Inquiry {
  const { uri, line, text } = origin;
  return { origin: { kind: 'case', id, title, uri, line, text }, policyTypes, world, steps };
}

const unanswered: Verdict = { kind: 'failed', error: 'the world could not be built' };

/** What one engine answers to each question. One that breaks on an event, or on the world, answers nothing from there on. */
export async function answersOf(
  target: Target,
  { world, steps }: Pick<Inquiry, 'world' | 'steps'>,
): Promise<readonly Verdict[]> {
  const answers: Verdict[] = [];
  try {
    const session = await target.open(worldOf(world));
    try {
      for (const step of steps) {
        if (step.kind === 'event') await session.happen(step.event);
        else answers.push(await session.ask(step.question));
      }
    } finally {
      await session.close();
    }
    return answers;
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    const missing = steps.filter(({ kind }) => kind === 'question').slice(answers.length);
    return [...answers, ...missing.map((): Verdict => ({ kind: 'failed', error }))];
  }
}
