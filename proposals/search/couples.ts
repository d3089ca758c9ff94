import { inTurns } from '../edits/in-turns.ts';
import type { Goal } from './goal.ts';
import type { StartingPoint } from './starting-points.ts';

/** Two scenarios that may reach a goal together. */
export interface PointCouple {
  readonly recipient: StartingPoint;
  readonly donor: StartingPoint;
}

/** Scenarios that may give, and of each folder those that may take. */
const mostDonors = 4;
const mostRecipients = 80;

/**
 * Whom to cross: where a goal has two halves, a scenario with the one and a scenario with the other; else the nearest
 * scenarios with all others. Recipients that claim different rules take turns, those of the donor's folder first.
 */
export function couplesFor(goal: Goal, nearest: readonly StartingPoint[]): readonly PointCouple[] {
  const { halves } = goal;
  const donors = (halves === undefined ? nearest : nearest.filter((one) => halves.first(one.case))).slice(
    0,
    mostDonors,
  );
  const able = halves === undefined ? nearest : nearest.filter((one) => halves.second(one.case));
  const folders = new Set(donors.map(({ scenario }) => scenario.folder));
  const recipients = inTurns(
    able.filter(({ scenario }) => folders.has(scenario.folder)),
    ({ case: one }) => one.rules.join(),
  ).slice(0, mostRecipients);
  return donors
    .flatMap((donor, turn) => recipients.map((recipient, place) => ({ recipient, donor, at: place + turn * spread })))
    .filter(({ recipient, donor }) => recipient !== donor)
    .toSorted((a, b) => a.at - b.at);
}

/** The second donor comes to the first recipient after the first donor has come to so many. */
const spread = 12;
