import { crossings } from '../edits/crossings.ts';
import { type Neighbourhood, neighboursOf } from '../edits/neighbours.ts';
import type { Relevance } from '../edits/relevance.ts';
import type { Variant } from '../edits/variant.ts';
import { checkedFiles } from './checked-files.ts';
import type { PointCouple } from './couples.ts';
import type { Found, NotFound } from './found.ts';
import type { Goal } from './goal.ts';
import type { SearchGround } from './ground.ts';
import { Promising } from './promising.ts';
import type { StartingPoint } from './starting-points.ts';
import { Trials } from './trials.ts';
import { type Tried, unedited } from './tried.ts';
import { toldApart } from './what-tells-apart.ts';

/** Neighbours of one variant that are kept for further looks. */
const mostAround = 1200;
const mostWithoutFile = 600;
const mostTurns = 8;
const mostNeighbours = 150;
const mostPromising = 12;
const fewestSecondEdits = 40;

/** One search: what it has tried, and what is worth a further look. */
export class Seeker {
  readonly #goal: Goal;
  readonly #ground: SearchGround;
  readonly #relevance: Relevance;
  readonly #trials: Trials;
  readonly #around = new Map<Variant['steps'], readonly Variant[]>();
  /** Reached the goal, and nothing told it from where it came. */
  readonly #mute: Tried[] = [];
  readonly #promising: Promising;

  constructor(
    goal: Goal,
    from: { readonly ground: SearchGround; readonly relevance: Relevance; readonly tries: number },
  ) {
    this.#goal = goal;
    this.#ground = from.ground;
    this.#relevance = from.relevance;
    this.#trials = new Trials(from.ground, from.tries);
    this.#promising = new Promising(goal, from.relevance, from.ground.vocabulary);
  }

  /** Tries the edits of a scenario, the most relevant ones first. */
  async oneEditFrom(point: StartingPoint, share: number): Promise<Found | null> {
    const start = unedited(point);
    const isFirstLook = !this.#around.has(point.scenario.steps);
    const itself = isFirstLook && this.#goal.reached(start.case) ? await this.#reach(start, []) : null;
    return itself ?? this.#editsOf(start, share);
  }

  /** Has files made for the goal checked. */
  async filesIn(points: readonly StartingPoint[]): Promise<Found | null> {
    for (const { point, variant, otherSide } of checkedFiles(this.#goal, points)) {
      const tried = await this.#trials.run(point, variant);
      if (tried === null || !this.#goal.reached(tried.case)) continue;
      const other = await this.#trials.run(point, otherSide);
      if (other === null || !this.#goal.isOtherSide(other.case, tried.case)) continue;
      const found = await this.#say(tried, other);
      if (found !== null) return found;
    }
    // What no file may say is in no policy at work either: a short look elsewhere is enough.
    if (this.#goal.files !== undefined) this.#trials.limitTo(mostWithoutFile);
    return null;
  }

  /** Tries what one scenario states in others. */
  async crossed(couples: readonly PointCouple[], share: number): Promise<Found | null> {
    const last = this.#trials.count + share;
    for (const { recipient, donor } of couples) {
      const left = last - this.#trials.count;
      if (left <= 0) return null;
      const pair = { recipient: recipient.scenario.steps, donor: donor.scenario.steps };
      for await (const tried of this.#trials.fresh(recipient, crossings(pair, this.#ground.vocabulary), left)) {
        const found = await this.#judge(tried, [unedited(recipient), unedited(donor)]);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** Looks around what reached the goal for a neighbour that is otherwise. */
  async turnAround(): Promise<Found | null> {
    if (this.#goal.contrast !== undefined) return null;
    for (const tried of this.#mute.slice(0, mostTurns)) {
      for (const neighbour of neighboursOf(tried.variant, this.#hood(tried.point), mostNeighbours)) {
        if (this.#trials.left <= 0) return null;
        const other = await this.#trials.run(tried.point, neighbour);
        if (other === null || !this.#goal.isOtherSide(other.case, tried.case)) continue;
        const found = await this.#say(tried, other);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** Tries a second edit of those that came nearer with the first. */
  async secondEdits(): Promise<Found | null> {
    const best = this.#promising.best(mostPromising);
    const share = Math.max(fewestSecondEdits, Math.floor(this.#trials.left / Math.max(1, best.length)));
    for (const tried of best) {
      const found = await this.#editsOf(tried, share);
      if (found !== null) return found;
    }
    return null;
  }

  get left(): number {
    return this.#trials.left;
  }

  /** From now on there are so many tries more. */
  goOn(tries: number): void {
    this.#trials.extendBy(tries);
  }

  /** Tries variants of what was tried. */
  async among(from: Tried, variants: readonly Variant[]): Promise<Found | null> {
    for await (const tried of this.#trials.fresh(from.point, variants, variants.length)) {
      const found = await this.#judge(tried, [from]);
      if (found !== null) return found;
    }
    return null;
  }

  /** What a variant comes to, whether or not it was tried before; null where it does not run, or nothing is left to try with. */
  async run(point: StartingPoint, variant: Variant): Promise<Tried | null> {
    return this.#trials.left > 0 ? this.#trials.run(point, variant) : null;
  }

  gaveUp(nearest: string | null): NotFound {
    return {
      goal: this.#goal,
      reason: this.#mute.length > 0 ? 'no difference' : 'never reached',
      tries: this.#trials.count,
      nearest: this.#mute[0]?.point.scenario.id ?? nearest,
    };
  }

  async #editsOf(from: Tried, share: number): Promise<Found | null> {
    for await (const tried of this.#trials.fresh(from.point, this.#neighbours(from), share)) {
      const found = await this.#judge(tried, [from]);
      if (found !== null) return found;
    }
    return null;
  }

  // A second look goes on where the first one stopped.
  #neighbours({ variant, point }: Tried): readonly Variant[] {
    const known = this.#around.get(variant.steps) ?? neighboursOf(variant, this.#hood(point), mostAround);
    this.#around.set(variant.steps, known);
    return known;
  }

  async #judge(tried: Tried, origins: readonly Tried[]): Promise<Found | null> {
    if (this.#goal.reached(tried.case)) return this.#reach(tried, origins);
    const [from] = origins;
    if (from !== undefined) this.#promising.note(tried, from);
    return null;
  }

  async #reach(tried: Tried, origins: readonly Tried[]): Promise<Found | null> {
    const others = origins.filter((from) => this.#goal.isOtherSide(from.case, tried.case));
    for (const other of this.#goal.contrast === undefined ? others : [others[0] ?? null]) {
      const found = await this.#say(tried, other);
      if (found !== null) return found;
    }
    this.#mute.push(tried);
    return null;
  }

  #say(tried: Tried, other: Tried | null): Promise<Found | null> {
    return toldApart(tried, other, {
      goal: this.#goal,
      hood: this.#hood(tried.point),
      tries: this.#trials.count,
    });
  }

  #hood({ scenario }: StartingPoint): Neighbourhood {
    return { vocabulary: this.#ground.vocabulary, folder: scenario.folder, relevance: this.#relevance };
  }
}
