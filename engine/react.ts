import { Trace } from './evidence/trace.ts';
import type { Evidence } from './evidence/trace.ts';
import type { Event, EventKind } from './protocol/event.ts';
import { changesOfDefinition, changesOfReport, changesOfRetry, timeOutChanges } from './status-checks/index.ts';
import { changesOfFinishedPipeline } from './vulnerabilities/index.ts';
import { type Change, update } from './world/change.ts';
import { instanceOf, type World } from './world/world.ts';
import { later } from './world/time.ts';

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

const reactors: { readonly [K in EventKind]?: Reactor<K> } = {
  time_passes: (world, event) => [update('instances', 1, { now: later(instanceOf(world).now, event.seconds) })],
  status_check_defined: changesOfDefinition,
  status_check_reported: changesOfReport,
  status_check_retried: changesOfRetry,
  status_checks_time_out: timeOutChanges,
  pipeline_finished: changesOfFinishedPipeline,
};

/** The kinds of event that the reference engine knows. */
export const knownEventKinds: ReadonlySet<EventKind> = new Set(Object.keys(reactors) as EventKind[]);

/** Works out what an event changes, without changing anything itself. */
export function react(world: World, event: Event): Reaction {
  const reactor = reactors[event.kind] as Reactor<EventKind> | undefined;
  if (reactor === undefined) throw new RangeError(`event \`${event.kind}\`: the reference engine does not know it`);
  const trace = new Trace();
  const changes = reactor(world, event, trace);
  return { changes, evidence: trace.evidence };
}
