import { isDeepStrictEqual } from 'node:util';
import type { PipelineOutcome } from '#engine';
import { type LawResult, verdictOf } from '../law.ts';
import { ending } from './outcomes.ts';

/** Both must be the same pipeline, as far as the view of each shows. */
export function samePipeline(
  before: PipelineOutcome,
  after: PipelineOutcome,
  view: (outcome: PipelineOutcome) => object = (outcome) => outcome,
): LawResult {
  const [one, other] = [view(before), view(after)];
  return verdictOf(
    isDeepStrictEqual(one, other),
    ending(before),
    () => `expected the same pipeline: ${JSON.stringify(one)}, then ${JSON.stringify(other)}`,
  );
}

/** What becomes of the pipeline and which jobs it has, in whatever order. */
export function withoutOrder({ result, failureReason, jobs }: PipelineOutcome): object {
  return { result, failureReason, jobs: jobs.map((job) => JSON.stringify(job)).toSorted() };
}
