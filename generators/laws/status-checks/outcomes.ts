import type { CallOutcome, Event, MergeRequestOutcome, Outcome, Question, StatusCheckCall } from '#engine';
import { buildStatusCheckWorld, callBy, type StatusCheckWorld } from '../../status-checks/build-status-check-world.ts';
import type { StatusCheckPlan } from '../../status-checks/status-check-plan.ts';
import type { LawRun } from '../law.ts';

/** A world, and what has happened to it. */
export interface Situation extends StatusCheckWorld {
  readonly events: readonly Event[];
}

/** The world of a plan, after these events. */
export function situationOf(
  plan: StatusCheckPlan,
  events: (made: StatusCheckWorld) => readonly Event[] = () => [],
): Situation {
  const made = buildStatusCheckWorld(plan);
  return { ...made, events: events(made) };
}

/** The user at a place among the people; the first one opened the merge request and may do everything. */
export function userAt({ world }: StatusCheckWorld, place: number): number {
  return world.users[place]?.id ?? 0;
}

/** What the merge request says of itself. */
export async function mergeRequestOf(run: LawRun, situation: Situation): Promise<MergeRequestOutcome> {
  const outcome = await ask(run, situation, situation.question);
  if (outcome.kind !== 'merge_request') throw new TypeError(`merge request: answered about a ${outcome.kind}`);
  return outcome;
}

/** What a call of a user answers. */
export async function answerTo(
  run: LawRun,
  situation: Situation,
  { userId, call }: { readonly userId: number; readonly call: StatusCheckCall },
): Promise<CallOutcome> {
  const outcome = await ask(run, situation, callBy(userId, call));
  if (outcome.kind !== 'call') throw new TypeError(`call: answered about a ${outcome.kind}`);
  return outcome;
}

async function ask(run: LawRun, { world, events }: Situation, question: Question): Promise<Outcome> {
  const [{ outcome }] = await run.after(world, events, question);
  return outcome;
}

/** The checks that concern the merge request, with their statuses: `check 1 passed`. */
export function statuses({ statusChecks }: MergeRequestOutcome): readonly string[] {
  return statusChecks.map(({ name, status }) => `${name} ${status}`);
}

/** Whether status checks keep the merge request from merging. */
export function blocked({ failedChecks }: MergeRequestOutcome): boolean {
  return failedChecks.includes('status_checks_must_pass');
}

/** As a word for the distribution. */
export function gate(outcome: MergeRequestOutcome): string {
  if (outcome.statusChecks.length === 0) return 'no check concerns it';
  return blocked(outcome) ? 'blocked' : 'not blocked';
}

/** What the list of an answer shows under a key. */
export function listed(
  { body }: CallOutcome,
  key: 'checks' | 'deliveries',
): readonly Readonly<Record<string, unknown>>[] {
  const list = body[key];
  return Array.isArray(list) ? (list as readonly Readonly<Record<string, unknown>>[]) : [];
}
