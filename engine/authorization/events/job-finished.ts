import type { Trace } from '../../evidence/trace.ts';
import type { Event } from '../../protocol/event.ts';
import { type Change, update } from '../../world/change.ts';
import type { World } from '../../world/world.ts';
import { rowById } from '../rows.ts';

/** A job ends, and its token with it. */
export function jobFinished(
  world: World,
  { jobId, status }: Extract<Event, { kind: 'job_finished' }>,
  trace: Trace,
): readonly Change[] {
  const job = rowById(world, 'jobs', jobId);
  if (job === undefined) return [];
  trace.consult('AUTHZ-JOB-001', false, `job \`${job.name}\``, `the job is ${status}`);
  return [update('jobs', job.id, { status })];
}
