import { type Container, containerOf, isListedOutbound, type Job, nearestEntry, Trace, type World } from '#engine';
import type { JobFacts } from './facts.ts';

/** A job, and what the allowlists of both projects say of it. */
export function jobFacts(world: World, job: Job, container: Container): JobFacts {
  const scene = { world, trace: new Trace(), circumstances: new Set<never>() };
  const origin = containerOf(world, { kind: 'project', id: job.projectId });
  const own = container.kind === 'project' && container.id === job.projectId;
  const entry = origin === undefined || container.kind === 'group' ? undefined : nearestEntry(scene, container, origin);
  return {
    kind: 'job_token',
    running: job.status === 'running' && job.erasedAt === null && origin?.project?.pendingDelete === false,
    own,
    originId: job.projectId,
    entry:
      entry === undefined ? null : { defaultPermissions: entry.defaultPermissions, policies: entry.jobTokenPolicies },
    outboundLimited: origin?.project?.jobTokenOutboundEnabled ?? false,
    outboundListed: origin !== undefined && isListedOutbound(scene, origin, container),
  };
}
