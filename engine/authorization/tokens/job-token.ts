import { type Refusal, unauthenticated } from '../refusal.ts';
import { rowById } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { Bearer } from './access-token.ts';

/** The bearer of a job token: whoever started the job, for as long as it runs. */
export function jobTokenBearer({ world, trace }: Scene, jobId: number): Bearer | Refusal {
  const job = rowById(world, 'jobs', jobId);
  const user = rowById(world, 'users', job?.userId ?? null);
  if (job === undefined || user === undefined) return unauthenticated('no such job');
  const origin = rowById(world, 'projects', job.projectId);
  const alive = job.status === 'running' && job.erasedAt === null && origin?.pendingDelete === false;
  if (!trace.consult('AUTHZ-JOB-001', alive, `job \`${job.name}\``, `the job is ${job.status}`)) {
    return unauthenticated('the job is not running');
  }
  const scopedUserId = job.retriedByHuman ? null : job.scopedUserId;
  if (job.scopedUserId !== null) {
    const because = job.retriedByHuman
      ? 'a human retried the job: its stored human is ignored'
      : 'limited by its human';
    trace.consult('AUTHZ-JOB-026', !job.retriedByHuman, `job \`${job.name}\``, because);
  }
  return { user, adminMode: false, limit: { kind: 'job', job }, scopedUserId };
}
