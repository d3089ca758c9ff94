import type { StepDefinition } from '../corpus/step-library.ts';
import { withStepAdded } from '../edits/additions.ts';
import { crossings } from '../edits/crossings.ts';
import { equated } from '../edits/equated.ts';
import { inPlaceOfLike } from '../edits/in-place-of-like.ts';
import type { Relevance } from '../edits/relevance.ts';
import type { PointCouple } from './couples.ts';
import type { Found } from './found.ts';
import type { SearchGround } from './ground.ts';
import { hostsFor } from './hosts.ts';
import type { Seeker } from './seeker.ts';
import type { StartingPoint } from './starting-points.ts';
import { type Tried, unedited } from './tried.ts';
import { sayingsIn, unheard } from './unheard.ts';

/** A search that has spent its budget in vain and goes on in other ways. */
export interface SecondWind {
  readonly seeker: Seeker;
  readonly ground: SearchGround;
  readonly relevance: Relevance;
  /** All scenarios, the nearest ones first. */
  readonly nearest: readonly StartingPoint[];
}

/** Starts of which each quoted text is tried in the place of each other one. */
const mostEquated = 30;

/** Where people say little, there is much that nobody says. */
const mostUnheard = 60;

/** Makes two texts of a scenario one. */
export async function makeAlike({ seeker, ground, nearest }: SecondWind): Promise<Found | null> {
  for (const point of nearest.slice(0, mostEquated)) {
    const start = unedited(point);
    const found = await seeker.among(start, equated(start.variant, ground.vocabulary.library));
    if (found !== null) return found;
  }
  return null;
}

/** Says what nobody says, the relevant first, where its names are known, if need be in two scenarios at once. */
export async function sayUnheard(search: SecondWind): Promise<Found | null> {
  const { seeker, ground, relevance } = search;
  const mute = ground.vocabulary.unused.filter(({ kind }) => kind !== 'then');
  const inOrder = mute.toSorted((a, b) => relevance(b.pattern) - relevance(a.pattern));
  for (const definition of inOrder.slice(0, mostUnheard)) {
    if (seeker.left <= 0) return null;
    const found = await sayOne(definition, search);
    if (found !== null) return found;
  }
  return null;
}

async function sayOne(definition: StepDefinition, search: SecondWind): Promise<Found | null> {
  const { seeker, ground, nearest } = search;
  const { vocabulary } = ground;
  const step = await unheard(definition, vocabulary);
  for (const couple of await hostsFor(step, nearest, vocabulary)) {
    for (const host of await hostsIn(couple, search)) {
      const said = sayingsIn(step, host.run, vocabulary).flatMap((one) => [
        ...inPlaceOfLike(host.variant, one, vocabulary),
        ...withStepAdded(host.variant, one),
      ]);
      const found = await seeker.among(host, said);
      if (found !== null) return found;
    }
  }
  return null;
}

async function hostsIn({ recipient, donor }: PointCouple, { seeker, ground }: SecondWind): Promise<readonly Tried[]> {
  if (recipient === donor) return [unedited(recipient)];
  const pair = { recipient: recipient.scenario.steps, donor: donor.scenario.steps };
  const hosts: Tried[] = [];
  for (const variant of crossings(pair, ground.vocabulary)) {
    const tried = await seeker.run(recipient, variant);
    if (tried !== null) hosts.push(tried);
  }
  return hosts;
}
