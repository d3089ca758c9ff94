import type { Case } from '#reports';
import { type Neighbourhood, neighboursOf } from '../edits/neighbours.ts';
import type { Relevance } from '../edits/relevance.ts';
import { keyOf, type Variant } from '../edits/variant.ts';
import { type Contrast, thenStepsFor } from '../outcomes/then-steps.ts';
import { candidateCase } from '../run/case-of-run.ts';
import { failed, runText, type TextRun } from '../run/run-text.ts';
import { checkedFiles } from './checked-files.ts';
import type { Found, NotFound } from './found.ts';
import type { Goal } from './goal.ts';
import type { SearchGround } from './ground.ts';
import type { StartingPoint } from './starting-points.ts';

/** A variant that has been run. */
interface Tried {
  readonly point: StartingPoint;
  readonly variant: Variant;
  readonly run: TextRun;
  readonly case: Case;
}

/** Neighbours of one variant that are kept for further looks. */
const mostAround = 1200;
const mostWithoutFile = 600;
const mostTurns = 8;
const mostNeighbours = 150;
const mostPromising = 10;

/** One search: what it has tried, and what is worth a further look. */
export class Seeker {
  readonly #goal: Goal;
  readonly #ground: SearchGround;
  readonly #relevance: Relevance;
  #budget: number;
  #tries = 0;
  readonly #seen = new Set<string>();
  readonly #around = new Map<Variant['steps'], readonly Variant[]>();
  /** Reached the goal, and nothing told it from where it came. */
  readonly #mute: Tried[] = [];
  readonly #promising: { readonly worth: number; readonly tried: Tried }[] = [];

  constructor(
    goal: Goal,
    from: { readonly ground: SearchGround; readonly relevance: Relevance; readonly tries: number },
  ) {
    this.#goal = goal;
    this.#ground = from.ground;
    this.#relevance = from.relevance;
    this.#budget = from.tries;
  }

  /** Tries the edits of a scenario, the most relevant ones first. */
  async oneEditFrom(point: StartingPoint, share: number): Promise<Found | null> {
    const start: Tried = {
      point,
      variant: { steps: point.scenario.steps, edits: [] },
      run: point.run,
      case: point.case,
    };
    const isFirstLook = !this.#around.has(point.scenario.steps);
    const itself = isFirstLook && this.#goal.reached(start.case) ? await this.#reach(start, null) : null;
    return itself ?? this.#editsOf(start, share);
  }

  /** Has files made for the goal checked. */
  async filesIn(points: readonly StartingPoint[]): Promise<Found | null> {
    for (const { point, variant, otherSide } of checkedFiles(this.#goal, points)) {
      const tried = await this.#try(point, variant);
      if (tried === null || !this.#goal.reached(tried.case)) continue;
      const other = await this.#try(point, otherSide);
      if (other === null || !this.#goal.isOtherSide(other.case, tried.case)) continue;
      const found = await this.#say(tried, other);
      if (found !== null) return found;
    }
    // What no file may say is in no policy at work either: a short look elsewhere is enough.
    if (this.#goal.files !== undefined) this.#budget = Math.min(this.#budget, this.#tries + mostWithoutFile);
    return null;
  }

  /** Looks around what reached the goal for a neighbour that is otherwise. */
  async turnAround(): Promise<Found | null> {
    if (this.#goal.contrast !== undefined) return null;
    for (const tried of this.#mute.slice(0, mostTurns)) {
      for (const neighbour of neighboursOf(tried.variant, this.#hood(tried.point), mostNeighbours)) {
        if (this.#left <= 0) return null;
        const other = await this.#try(tried.point, neighbour);
        if (other === null || !this.#goal.isOtherSide(other.case, tried.case)) continue;
        const found = await this.#say(tried, other);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** Tries a second edit of those that came nearer with the first. */
  async secondEdits(): Promise<Found | null> {
    const best = this.#promising.toSorted((a, b) => b.worth - a.worth).slice(0, mostPromising);
    const share = Math.max(40, Math.floor(this.#left / Math.max(1, best.length)));
    for (const { tried } of best) {
      const found = await this.#editsOf(tried, share);
      if (found !== null) return found;
    }
    return null;
  }

  gaveUp(nearest: string | null): NotFound {
    return {
      goal: this.#goal,
      reason: this.#mute.length > 0 ? 'no difference' : 'never reached',
      tries: this.#tries,
      nearest: this.#mute[0]?.point.scenario.id ?? nearest,
    };
  }

  get #left(): number {
    return this.#budget - this.#tries;
  }

  async #editsOf(from: Tried, share: number): Promise<Found | null> {
    let looked = 0;
    for (const variant of this.#neighbours(from)) {
      if (this.#left <= 0 || looked >= share) return null;
      const key = keyOf(variant.steps);
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      looked += 1;
      const tried = await this.#try(from.point, variant);
      if (tried === null) continue;
      this.#remember(tried);
      const found = this.#goal.reached(tried.case) ? await this.#reach(tried, from) : this.#pass(tried, from);
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

  async #try(point: StartingPoint, variant: Variant): Promise<Tried | null> {
    this.#tries += 1;
    const run = await runText(this.#ground.vocabulary.library, variant.steps);
    if (run === null || run.thens.every(({ asked }) => asked.length === 0)) return null;
    return { point, variant, run, case: candidateCase(run, point.scenario) };
  }

  async #reach(tried: Tried, from: Tried | null): Promise<Found | null> {
    const other = from !== null && this.#goal.isOtherSide(from.case, tried.case) ? from : null;
    const found = other === null && this.#goal.contrast === undefined ? null : await this.#say(tried, other);
    if (found === null) this.#mute.push(tried);
    return found;
  }

  #pass(tried: Tried, from: Tried): null {
    const near = this.#goal.nearness(tried.case);
    const gain = near - this.#goal.nearness(from.case);
    if (gain > 0 || evidenceKey(from.run) !== evidenceKey(tried.run))
      this.#promising.push({ worth: gain + near, tried });
    return null;
  }

  async #say({ point, variant, run, case: candidate }: Tried, other: Tried | null): Promise<Found | null> {
    const thens = await thenStepsFor(run, {
      hood: this.#hood(point),
      contrast: contrastOf(this.#goal, candidate, other?.run ?? null),
      rules: this.#goal.rules,
      model: point.scenario.steps.filter(({ kind }) => kind === 'then'),
    });
    if (thens.length === 0) return null;
    const tries = this.#tries;
    return { goal: this.#goal, point, variant, thens, otherSide: other?.variant.steps ?? null, tries };
  }

  /** What this search comes across may be what another one looks for. */
  #remember({ point, variant, run, case: candidate }: Tried): void {
    for (const id of this.#ground.goalsReachedBy?.(candidate) ?? []) {
      const known = this.#ground.hits.get(id) ?? [];
      if (known.length >= 3) continue;
      const scenario = { ...point.scenario, steps: variant.steps };
      this.#ground.hits.set(id, [...known, { scenario, run, case: candidate }]);
    }
  }

  #hood({ scenario }: StartingPoint): Neighbourhood {
    return { vocabulary: this.#ground.vocabulary, folder: scenario.folder, relevance: this.#relevance };
  }
}

/** Whether a Then step that holds on the candidate fails on the other side. */
function contrastOf(goal: Goal, candidate: Case, other: TextRun | null): Contrast {
  const notices = goal.contrast?.(candidate);
  if (notices !== undefined) return async ({ asked }) => asked.some(notices);
  return async ({ step }) => other !== null && failed(await other.tryThen(step));
}

function evidenceKey({ recorded }: TextRun): string {
  return recorded
    .flatMap((step) =>
      step.kind === 'question' && step.verdict.kind === 'decided'
        ? step.verdict.evidence.map(({ rule, held }) => `${rule}${held}`)
        : [],
    )
    .join();
}
