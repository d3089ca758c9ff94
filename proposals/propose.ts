import { findRule, type RuleId } from '#catalogue';
import { type Case, type CoverageGap, CoverageIndex } from '#reports';
import { lendRun } from '#steps';
import { inProcessTarget } from '#targets';
import type { Scenario } from './corpus/scenario.ts';
import type { StepLibrary } from './corpus/step-library.ts';
import { vocabularyOf } from './corpus/vocabulary.ts';
import { commonnessOf } from './edits/relevance.ts';
import { caseOfRun } from './run/case-of-run.ts';
import { holds, runText, type TextRun } from './run/run-text.ts';
import { combinationGoal } from './search/combination-goal.ts';
import type { NotFound } from './search/found.ts';
import type { Goal } from './search/goal.ts';
import type { SearchGround } from './search/ground.ts';
import { itemGoal, type NewlyCovered } from './search/item-goal.ts';
import { mutantGoal } from './search/mutant-goal.ts';
import { defaultBudget, type SearchBudget, search } from './search/search.ts';
import { shrink } from './search/shrink.ts';
import { type StartingPoint, startingPoints } from './search/starting-points.ts';
import { type Proposal, proposalOf } from './writing/proposal.ts';

/** What proposals are made from and for. */
export interface ProposalRequest {
  readonly corpus: readonly Scenario[];
  readonly library: StepLibrary;
  /** The cases that leave the gaps. */
  readonly cases: readonly Case[];
  readonly implemented: ReadonlySet<RuleId>;
  /** The gaps to close, in the order in which to try. */
  readonly gaps: readonly CoverageGap[];
  readonly seed: number;
  /** The scenarios of the corpus with what they came to, where they were run before. */
  readonly points?: readonly StartingPoint[];
  readonly budget?: SearchBudget;
  /** Called after each gap. */
  readonly onProgress?: (done: GapResult) => void;
}

/** What became of a gap. */
export type GapResult =
  | { readonly kind: 'proposed'; readonly gap: CoverageGap; readonly proposal: Proposal }
  /** A proposal that was made for another gap closes this one too. */
  | { readonly kind: 'closed along'; readonly gap: CoverageGap; readonly by: Proposal }
  | {
      readonly kind: 'open';
      readonly gap: CoverageGap;
      readonly reason: NotFound['reason'] | 'not confirmed';
      readonly tries: number;
      readonly nearest: string | null;
    };

/**
 * Searches a scenario for each gap. The run of the steps is lent to the reference engine in memory meanwhile: nothing
 * else may run scenarios in this process.
 */
export async function propose(request: ProposalRequest): Promise<readonly GapResult[]> {
  lendRun({ target: inProcessTarget(), seed: request.seed, isInterrupted: () => false, record: () => {} });
  try {
    const proposer = new Proposer(request, await groundOf(request));
    const results: GapResult[] = [];
    for (const gap of request.gaps) {
      const result = await proposer.close(gap);
      results.push(result);
      request.onProgress?.(result);
    }
    return results;
  } finally {
    lendRun(undefined);
  }
}

async function groundOf({ corpus, library, points }: ProposalRequest): Promise<SearchGround> {
  return {
    points: points ?? (await startingPoints(corpus, library)),
    vocabulary: vocabularyOf(corpus, library),
    commonness: commonnessOf(corpus.flatMap(({ steps }) => steps.map(({ text }) => text))),
    hits: new Map(),
  };
}

/** Closes one gap after the other, and remembers what that closes besides. */
class Proposer {
  readonly #request: ProposalRequest;
  readonly #ground: SearchGround;
  readonly #index: CoverageIndex;
  readonly #origins: ReadonlyMap<string, Case>;
  readonly #known = new WeakMap<Case, ReadonlySet<string>>();
  /** Of the gaps to close, those that one case alone may close. */
  #itemGoals: readonly Goal[] | undefined;
  /** The scenarios of the corpus, then the proposals: what shows one side of a rule is near the other. */
  readonly #points: StartingPoint[];
  readonly #made: { readonly proposal: Proposal; readonly case: Case }[] = [];

  constructor(request: ProposalRequest, ground: SearchGround) {
    this.#request = request;
    this.#origins = new Map(request.cases.map((one) => [one.id, one]));
    this.#index = new CoverageIndex(request.cases, request.implemented);
    this.#points = [...ground.points];
    this.#ground = { ...ground, points: this.#points, goalsReachedBy: this.#goalsReachedBy };
  }

  async close(gap: CoverageGap): Promise<GapResult> {
    const goal = this.#goalOf(gap);
    const along = this.#made.find((one) => closes(goal, one.case));
    if (along !== undefined) return { kind: 'closed along', gap, by: along.proposal };
    const found = await search(goal, this.#ground, this.#request.budget ?? defaultBudget);
    if (!('variant' in found)) return { kind: 'open', gap, ...found };
    const { library } = this.#request;
    const proposal = await proposalOf(found, await shrink(found, library), library);
    const finished = await passedCase(proposal, library);
    if (finished === null || !closes(goal, finished.case)) {
      return { kind: 'open', gap, reason: 'not confirmed', tries: found.tries, nearest: found.point.scenario.id };
    }
    this.#made.push({ proposal, case: finished.case });
    this.#points.push(startOf(proposal, finished));
    return { kind: 'proposed', gap, proposal };
  }

  #goalOf(gap: CoverageGap): Goal {
    if (gap.combination !== undefined) return combinationGoal(gap, gap.combination);
    if (gap.mutant !== undefined) return mutantGoal(gap, gap.mutant, this.#origins.get(gap.mutant.caseId));
    return itemGoal(gap, this.#newlyCovered);
  }

  readonly #goalsReachedBy = (candidate: Case): readonly string[] => {
    this.#itemGoals ??= this.#request.gaps
      .filter(({ combination, mutant }) => combination === undefined && mutant === undefined)
      .map((gap) => itemGoal(gap, this.#newlyCovered));
    return this.#itemGoals.filter((goal) => goal.reached(candidate)).map(({ id }) => id);
  };

  // Asked about the same case by the search and by what remembers hits.
  readonly #newlyCovered: NewlyCovered = (candidate) => {
    const known = this.#known.get(candidate);
    if (known !== undefined) return known;
    const ids = new Set(this.#index.newWith(candidate));
    this.#known.set(candidate, ids);
    return ids;
  };
}

/** For a mutant it is not enough that the answer differs: an expectation must. */
function closes(goal: Goal, one: Case): boolean {
  if (!goal.reached(one)) return false;
  const notices = goal.contrast?.(one);
  return notices === undefined || one.steps.some((step) => step.kind === 'question' && notices(step));
}

interface Passed {
  readonly run: TextRun;
  readonly case: Case;
}

/** The case that the proposal will leave, with its own tags; null where it would not pass. */
async function passedCase(proposal: Proposal, library: StepLibrary): Promise<Passed | null> {
  const run = await runText(library, proposal.steps);
  if (run === null || run.thens.length === 0 || !run.thens.every(holds)) return null;
  const { model, title, rules } = proposal;
  return { run, case: caseOfRun(run, { ...model, title, tags: [...rules.map((rule) => `@${rule}`)] }) };
}

function startOf({ model, title, steps, rules }: Proposal, { run, case: passed }: Passed): StartingPoint {
  const tags = [...model.tags.filter((tag) => !findRule(tag.slice(1))), ...rules.map((rule) => `@${rule}`)];
  return { scenario: { ...model, title, tags, steps }, run, case: passed };
}
