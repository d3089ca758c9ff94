import type { Outcome, ScheduledPipelinesOutcome } from '#engine';
import { fillIn, type Telling } from '../combinations.ts';
import type { Facet, StepText } from '../facet.ts';

const names = { project: 'web', policy: 'Nightly' } as const;

/** A row as a schedule that is half an hour late when the scheduler looks at it. */
export function scheduleTelling(facets: readonly Pick<Facet<never>, 'tell'>[]): Telling {
  return {
    background: ['the time is 2026-01-15T06:30:00Z', 'a project "web"', '"web" has a branch "docs"'],
    given: (row) =>
      fillIn(
        [
          ...facets.flatMap(({ tell }) => tell(row)),
          'the policy "{policy}" is due in "{project}" at 2026-01-15T06:00:00Z',
        ],
        {
          ...names,
          owner: row.governed === 'group' ? 'acme' : names.project,
        },
      ),
    when: () => `the scheduler looks at "${names.project}"`,
    probe: 'no scheduled pipeline starts',
    answer: (outcome) => [...startWords(asScheduled(outcome)), ...refusalWords(asScheduled(outcome))],
    title: (outcome) => titleOf(asScheduled(outcome)),
  };
}

function startWords({ pipelines }: ScheduledPipelinesOutcome): readonly StepText[] {
  if (pipelines.length === 0) return ['no scheduled pipeline starts'];
  return [
    `pipelines start on "${pipelines.map(({ ref }) => ref).join(', ')}" only`,
    ...pipelines.flatMap(({ policy, ref, jobs, earliest, latest }) => [
      ...(jobs.length === 0
        ? []
        : [`the policy "${policy}" starts a pipeline on "${ref}" with the jobs "${jobs.join(', ')}"`]),
      `the pipeline on "${ref}" starts between ${earliest} and ${latest}`,
    ]),
  ];
}

function refusalWords({ refusals }: ScheduledPipelinesOutcome): readonly StepText[] {
  return refusals.map(({ policy, ref, reason }) =>
    ref === null ? `the policy "${policy}" is refused: "${reason}"` : `the branch "${ref}" is refused: "${reason}"`,
  );
}

function titleOf({ pipelines, refusals }: ScheduledPipelinesOutcome): string {
  if (pipelines.length > 0)
    return `${pipelines.length} ${pipelines.length === 1 ? 'pipeline starts' : 'pipelines start'}`;
  return refusals.length > 0 ? 'it is refused' : 'nothing starts';
}

function asScheduled(outcome: Outcome): ScheduledPipelinesOutcome {
  if (outcome.kind === 'scheduled_pipelines') return outcome;
  throw new RangeError(`combinations of schedules: expected the answer about schedules: received ${outcome.kind}`);
}
