import { type CheckStatus, type Event, instanceOf, type Row, secondsOf, type World } from '#engine';
import { activePeople, type EventStep, openMergeRequests } from './event-step.ts';

/** What an external service says, the good news first. */
const statuses = ['passed', 'failed', 'pending'] as const satisfies readonly CheckStatus[];

/** An external service reports on the head of a merge request, or too late on an earlier commit. */
export const statusCheckReported: EventStep<'status_check_reported'> = (world) =>
  checked(world).flatMap(({ mergeRequest, check }) => {
    const about = { mergeRequestId: mergeRequest.id, checkId: check.id };
    const shas = [mergeRequest.headSha, mergeRequest.mergeBaseSha];
    return activePeople(world).flatMap(({ id: userId }) =>
      shas.flatMap((sha) =>
        statuses.map((status) => ({ kind: 'status_check_reported' as const, ...about, sha, status, userId })),
      ),
    );
  });

/** Somebody tries a failed check again. */
export const statusCheckRetried: EventStep<'status_check_retried'> = (world) =>
  checked(world)
    .filter(({ mergeRequest, check }) => latestStatus(world, mergeRequest, check) === 'failed')
    .flatMap(({ mergeRequest, check }) =>
      activePeople(world).map(({ id: userId }) => ({
        kind: 'status_check_retried',
        mergeRequestId: mergeRequest.id,
        checkId: check.id,
        userId,
      })),
    );

/** Somebody creates a check, renames one or deletes it. */
export const statusCheckDefined: EventStep<'status_check_defined'> = (world) =>
  activePeople(world).flatMap(({ id: userId }) =>
    definitions(world).map((call) => ({ kind: 'status_check_defined', userId, call })),
  );

/** The periodic job comes round while something waits. */
export const statusChecksTimeOut: EventStep<'status_checks_time_out'> = (world) => {
  const { now } = instanceOf(world);
  const waiting = world.statusCheckResponses.some(
    ({ status, createdAt }) => status === 'pending' && secondsOf(createdAt) <= secondsOf(now),
  );
  return waiting ? [{ kind: 'status_checks_time_out' }] : [];
};

function definitions(world: World): readonly Extract<Event, { kind: 'status_check_defined' }>['call'][] {
  const existing = world.externalStatusChecks.flatMap(({ id: checkId, projectId }) => [
    { operation: 'update' as const, projectId, checkId, name: `Renamed ${checkId}` },
    { operation: 'delete' as const, projectId, checkId },
  ]);
  const number = world.externalStatusChecks.length + 1;
  const created = world.projects.map(({ id: projectId }) => ({
    operation: 'create' as const,
    projectId,
    name: `Check ${number}`,
    externalUrl: `https://checks.example/${number}`,
  }));
  return [...created, ...existing];
}

interface Checked {
  readonly mergeRequest: Row<'mergeRequests'>;
  readonly check: Row<'externalStatusChecks'>;
}

function checked(world: World): readonly Checked[] {
  return openMergeRequests(world).flatMap((mergeRequest) =>
    world.externalStatusChecks
      .filter(({ projectId }) => projectId === mergeRequest.projectId)
      .map((check) => ({ mergeRequest, check })),
  );
}

function latestStatus(
  { statusCheckResponses }: World,
  { id, headSha }: Row<'mergeRequests'>,
  check: Row<'externalStatusChecks'>,
): CheckStatus | undefined {
  return statusCheckResponses
    .filter((row) => row.mergeRequestId === id && row.externalStatusCheckId === check.id && row.sha === headSha)
    .sort((one, other) => one.id - other.id)
    .at(-1)?.status;
}
