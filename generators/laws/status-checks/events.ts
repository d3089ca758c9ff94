import fc from 'fast-check';
import type { Event } from '#engine';
import { checkStatuses } from '../../engine-words.ts';
import { earlierSha, type StatusCheckWorld } from '../../status-checks/build-status-check-world.ts';
import { userAt } from './outcomes.ts';

/** Something that happens to status checks, by the places of a person and a check. */
export interface CheckEventPlan {
  readonly what: 'report' | 'retry' | 'delete' | 'widen' | 'time out';
  readonly person: number;
  readonly check: number;
  readonly status: (typeof checkStatuses)[number];
  readonly stale: boolean;
}

/** An event of status checks; the calls among them may be refused. */
export function checkEvent(): fc.Arbitrary<CheckEventPlan> {
  return fc.record({
    what: fc.constantFrom('report', 'retry', 'delete', 'widen', 'time out'),
    person: fc.nat({ max: 2 }),
    check: fc.nat({ max: 3 }),
    status: fc.constantFrom(...checkStatuses),
    stale: fc.boolean(),
  });
}

/** The event in a made world; a check that is not there has an id that none has. */
export function eventIn(made: StatusCheckWorld, { what, person, check, status, stale }: CheckEventPlan): Event {
  const userId = userAt(made, person);
  const { id: mergeRequestId, projectId, headSha } = made.mergeRequest;
  const checkId = made.world.externalStatusChecks[check]?.id ?? 999;
  switch (what) {
    case 'report':
      return {
        kind: 'status_check_reported',
        mergeRequestId,
        checkId,
        userId,
        status,
        sha: stale ? earlierSha : headSha,
      };
    case 'retry':
      return { kind: 'status_check_retried', mergeRequestId, checkId, userId };
    case 'delete':
      return { kind: 'status_check_defined', userId, call: { operation: 'delete', projectId, checkId } };
    case 'widen':
      return {
        kind: 'status_check_defined',
        userId,
        call: { operation: 'update', projectId, checkId, protectedBranchIds: [] },
      };
    case 'time out':
      return { kind: 'status_checks_time_out' };
  }
}
