import { changesOfApproval, changesOfUnapproval } from './approval/events/approve.ts';
import { changesOfMerge, changesOfOpening, changesOfRetargeting } from './approval/events/lifecycle.ts';
import { changesOfPush } from './approval/events/push.ts';
import { changesOfBypass, changesOfDismissal } from './approval/events/set-aside.ts';
import { changesOfPolicyFile, changesOfProtection, changesOfUnprotection } from './approval/events/surroundings.ts';
import { accessTokenRevoked, jobFinished, memberRemoved, userActivated, userBlocked } from './authorization/index.ts';
import type { Evidence } from './evidence/trace.ts';
import { Trace } from './evidence/trace.ts';
import { changesOfCreation, changesOfDispatch } from './pipelines/schedules/schedule-changes.ts';
import type { Event, EventKind } from './protocol/event.ts';
import {
  changesOfDefinition,
  changesOfLostBranches,
  changesOfReport,
  changesOfRetry,
  timeOutChanges,
} from './status-checks/index.ts';
import { changesOfFinishedPipeline } from './vulnerabilities/index.ts';
import { type Change, update } from './world/change.ts';
import { later } from './world/time.ts';
import { instanceOf, type World } from './world/world.ts';

/** What an event changes in a world, or a slice of it. An event that the platform would refuse changes nothing. */
export type Reactor<K extends EventKind> = (
  world: World,
  event: Extract<Event, { kind: K }>,
  trace: Trace,
) => readonly Change[];

export interface Reaction {
  readonly changes: readonly Change[];
  readonly evidence: readonly Evidence[];
}

const reactors: { readonly [K in EventKind]: Reactor<K> } = {
  time_passes: (world, event) => [update('instances', 1, { now: later(instanceOf(world).now, event.seconds) })],
  merge_request_opened: changesOfOpening,
  merge_request_retargeted: changesOfRetargeting,
  merge_request_merged: changesOfMerge,
  push: changesOfPush,
  approved: changesOfApproval,
  unapproved: changesOfUnapproval,
  policy_dismissed: changesOfDismissal,
  policy_bypassed: changesOfBypass,
  branch_protected: changesOfProtection,
  branch_unprotected: (world, event, trace) => [
    ...changesOfLostBranches(world, event, trace),
    ...changesOfUnprotection(world, event),
  ],
  policy_file_changed: changesOfPolicyFile,
  status_check_defined: changesOfDefinition,
  status_check_reported: changesOfReport,
  status_check_retried: changesOfRetry,
  status_checks_time_out: timeOutChanges,
  pipeline_finished: changesOfFinishedPipeline,
  schedules_fire: changesOfDispatch,
  policy_schedules_created: changesOfCreation,
  access_token_revoked: accessTokenRevoked,
  member_removed: memberRemoved,
  user_blocked: userBlocked,
  user_activated: userActivated,
  job_finished: jobFinished,
};

/** The kinds of event that the reference engine knows. */
export const knownEventKinds: ReadonlySet<EventKind> = new Set(Object.keys(reactors) as EventKind[]);

/** Works out what an event changes, without changing anything itself. */
export function react(world: World, event: Event): Reaction {
  const trace = new Trace();
  const changes = changesOf(world, event, trace);
  return { changes, evidence: trace.evidence };
}

/** What an event changes, for who needs no evidence. */
export function changesOf(world: World, event: Event, trace: Trace = new Trace()): readonly Change[] {
  const reactor = reactors[event.kind] as Reactor<EventKind> | undefined;
  if (reactor === undefined) throw new RangeError(`event \`${event.kind}\`: the reference engine does not know it`);
  return reactor(world, event, trace);
}
