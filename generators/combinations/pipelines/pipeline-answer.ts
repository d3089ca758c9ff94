import type { Outcome, PipelineOutcome } from '#engine';

/** What became of a pipeline, as Then steps. */
export function pipelineAnswer(outcome: Outcome): readonly string[] {
  const { result, jobs, errors, failureReason } = asPipeline(outcome);
  switch (result) {
    case 'created':
      return [jobTable(jobs)];
    case 'skipped':
      return ['the pipeline is skipped'];
    case 'failed':
      return errors.length === 0 ? [] : [`the pipeline fails and says "${errors[0]}"`];
    case 'not_created':
      return [`no pipeline is created, for the reason "${failureReason ?? ''}"`];
  }
}

/** The same in the title of a scenario. */
export function pipelineTitle(outcome: Outcome): string {
  const { result, jobs } = asPipeline(outcome);
  if (result !== 'created') return result === 'skipped' ? 'the pipeline is skipped' : 'there is no pipeline';
  return `${jobs.length} ${jobs.length === 1 ? 'job runs' : 'jobs run'}`;
}

function jobTable(jobs: PipelineOutcome['jobs']): string {
  const rows = [['job', 'stage'], ...jobs.map(({ name, stage }) => [name, stage])];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return ['the pipeline runs exactly these jobs:', ...lines].join('\n');
}

function asPipeline(outcome: Outcome): PipelineOutcome {
  if (outcome.kind === 'pipeline') return outcome;
  throw new RangeError(`combinations of pipelines: expected the answer about a pipeline: received ${outcome.kind}`);
}
