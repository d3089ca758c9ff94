import type { Case } from '#reports';
import type { Scenario } from '../corpus/scenario.ts';
import type { StepLibrary } from '../corpus/step-library.ts';
import type { Relevance } from '../edits/relevance.ts';
import { caseOfRun } from '../run/case-of-run.ts';
import { runText, type TextRun } from '../run/run-text.ts';
import type { Goal } from './goal.ts';

/** A scenario of the corpus with what it came to. */
export interface StartingPoint {
  readonly scenario: Scenario;
  readonly run: TextRun;
  readonly case: Case;
}

/** Runs the corpus once. Scenarios that do not run here are no place to start from. */
export async function startingPoints(
  corpus: readonly Scenario[],
  library: StepLibrary,
): Promise<readonly StartingPoint[]> {
  const points: StartingPoint[] = [];
  for (const scenario of corpus) {
    const run = await runText(library, scenario.steps);
    if (run !== null && run.recorded.length > 0) points.push({ scenario, run, case: caseOfRun(run, scenario) });
  }
  return points;
}

/**
 * The starting points for a goal, the most promising first; the words decide among those that are equally near. Scenarios
 * in which the same sort of thing happens step back behind one another: near a rule there may be many of one sort.
 */
export function nearestTo(
  goal: Goal,
  points: readonly StartingPoint[],
  relevance: Relevance,
): readonly StartingPoint[] {
  const words = points.map(({ scenario }) => relevance(wordsOf(scenario)));
  const most = Math.max(...words, 1e-9);
  const times = new Map<string, number>();
  const near = points.map((point) => goal.nearness(point.case));
  const headings = new Set(points.filter((_, index) => near[index] === 1).map(headingOf));
  return points
    .map((point, index) => ({
      point,
      worth:
        2 * Math.max(near[index] ?? 0, headings.has(headingOf(point)) ? nearnessOfSiblings : 0) +
        (words[index] ?? 0) / most +
        (point.case.policyTypes.includes(goal.policyType) ? 0.5 : 0),
    }))
    .toSorted(better)
    .map(({ point, worth }) => {
      const sort = whatHappensIn(point);
      const before = times.get(sort) ?? 0;
      times.set(sort, before + 1);
      return { point, worth: worth - wearOfLikeness * before };
    })
    .toSorted(better)
    .map(({ point }) => point);
}

const wearOfLikeness = 0.12;

/** Scenarios that people put below the same heading are about the same thing. */
const nearnessOfSiblings = 0.5;

function headingOf({ scenario: { uri, rule } }: StartingPoint): string {
  return `${uri} ${rule}`;
}

interface Weighed {
  readonly point: StartingPoint;
  readonly worth: number;
}

function better(a: Weighed, b: Weighed): number {
  return b.worth - a.worth || a.point.scenario.steps.length - b.point.scenario.steps.length;
}

function whatHappensIn({ case: { steps } }: StartingPoint): string {
  return steps.map((step) => (step.kind === 'event' ? step.event.kind : step.question.kind)).join();
}

function wordsOf({ feature, rule, title, steps }: Scenario): string {
  return [feature, rule ?? '', title, ...steps.map(({ text }) => text)].join(' ');
}
