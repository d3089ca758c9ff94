import type {
  CallOutcome,
  Outcome,
  PipelineOutcome,
  PolicyFileOutcome,
  Question,
  ScheduledPipelinesOutcome,
  VulnerabilitiesOutcome,
} from '#engine';
import { type Line, note } from './story.ts';
import { withTable } from './tell-ci.ts';

/** The Then steps of an answer about pipelines, vulnerabilities, checks or branches; null where there are none. */
export function furtherOutcomeWords(question: Question, outcome: Outcome): readonly Line[] | null {
  switch (outcome.kind) {
    case 'pipeline':
      return pipelineOutcome(outcome);
    case 'scheduled_pipelines':
      return schedulesOutcome(outcome);
    case 'vulnerabilities':
      return vulnerabilitiesOutcome(outcome);
    case 'call':
      return callOutcome(question, outcome);
    case 'policy_file':
      return fileOutcome(outcome);
    default:
      return null;
  }
}

function fileOutcome({ valid, problems }: PolicyFileOutcome): readonly Line[] {
  const told = problems.map(({ code, path }) => `the file has the problem "${code}" at "${path}"`);
  return [valid ? 'the file is valid' : 'the file is invalid', ...told];
}

function pipelineOutcome({ result, jobs, errors, failureReason }: PipelineOutcome): readonly Line[] {
  if (result === 'created')
    return [
      withTable(
        'the pipeline runs exactly these jobs:',
        jobs.map(({ name, stage }) => ({ job: name, stage })),
      ),
    ];
  if (result === 'skipped') return ['the pipeline is skipped'];
  if (result === 'failed') return errors.slice(0, 1).map((error) => `the pipeline fails and says '${error}'`);
  return [`no pipeline is created, for the reason "${failureReason}"`];
}

function schedulesOutcome({ pipelines, refusals, nextRuns }: ScheduledPipelinesOutcome): readonly Line[] {
  return [
    ...(pipelines.length === 0
      ? ['no scheduled pipeline starts']
      : [`the pipelines of the policies start in this order: "${pipelines.map(({ policy }) => policy).join(', ')}"`]),
    ...refusals.map(({ policy, ref, reason }) =>
      note(`"${policy}" starts nothing on ${ref ?? 'any branch'}: ${reason}`),
    ),
    nextRuns.length === 0
      ? 'no policy has a next run'
      : `only the policies "${nextRuns.map(({ policy }) => policy).join(', ')}" have a next run`,
  ];
}

function vulnerabilitiesOutcome({ vulnerabilities }: VulnerabilitiesOutcome): readonly Line[] {
  if (vulnerabilities.length === 0) return ['0 vulnerabilities are detected'];
  return vulnerabilities.flatMap(({ name, state, severity }) => [
    `the vulnerability "${name}" is ${state}`,
    `the vulnerability "${name}" has the severity ${severity}`,
  ]);
}

function callOutcome(question: Question, { accepted, status, messages }: CallOutcome): readonly Line[] {
  if (question.kind === 'status_check_call') return [`the API answers ${status}`];
  if (accepted) return ['the platform accepts it'];
  return messages.slice(0, 1).map((message) => `the platform refuses it because '${message}'`);
}
