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

/** The starting points for a goal, the most promising first; the words decide among those that are equally near. */
export function nearestTo(
  goal: Goal,
  points: readonly StartingPoint[],
  relevance: Relevance,
): readonly StartingPoint[] {
  const words = points.map(({ scenario }) => relevance(wordsOf(scenario)));
  const most = Math.max(...words, 1e-9);
  return points
    .map((point, index) => ({
      point,
      worth:
        2 * goal.nearness(point.case) +
        (words[index] ?? 0) / most +
        (point.case.policyTypes.includes(goal.policyType) ? 0.5 : 0),
    }))
    .toSorted((a, b) => b.worth - a.worth || a.point.scenario.steps.length - b.point.scenario.steps.length)
    .map(({ point }) => point);
}

function wordsOf({ feature, rule, title, steps }: Scenario): string {
  return [feature, rule ?? '', title, ...steps.map(({ text }) => text)].join(' ');
}
