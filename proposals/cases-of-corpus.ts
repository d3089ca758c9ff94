import type { Case } from '#reports';
import { lendRun } from '#steps';
import { inProcessTarget } from '#targets';
import type { Scenario } from './corpus/scenario.ts';
import type { StepLibrary } from './corpus/step-library.ts';
import { type StartingPoint, startingPoints } from './search/starting-points.ts';

/** The cases of a corpus, decided by the reference engine in memory: seconds where a run with a database takes a minute. */
export async function casesOfCorpus(
  corpus: readonly Scenario[],
  library: StepLibrary,
  seed = 1,
): Promise<readonly Case[]> {
  return (await pointsOfCorpus(corpus, library, seed)).map((point) => point.case);
}

/** The scenarios of a corpus with what they came to: for who asks for proposals more than once. */
export async function pointsOfCorpus(
  corpus: readonly Scenario[],
  library: StepLibrary,
  seed = 1,
): Promise<readonly StartingPoint[]> {
  lendRun({ target: inProcessTarget(), seed, isInterrupted: () => false, record: () => {} });
  try {
    return await startingPoints(corpus, library);
  } finally {
    lendRun(undefined);
  }
}
