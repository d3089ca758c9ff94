import { permissions } from '#catalogue';
import type { Job } from '../../../world/pipelines.ts';
import type { Demand } from '../../actions/demand.ts';
import { type Container, containerOf } from '../../levels/container.ts';
import { forbidden, hidden, type Refusal } from '../../refusal.ts';
import { permits } from '../../roles/answer.ts';
import type { Standing } from '../../standing.ts';
import { standingOf } from '../../standing-of.ts';
import { featureOf } from '../../visibility/features.ts';
import { pushRefusal } from './push.ts';
import { type JobScope, jobScope } from './scope.ts';

/** A job that asks for something, and what its user is there. */
export interface JobAttempt {
  readonly job: Job;
  readonly demand: Demand;
  readonly standing: Standing;
}

/** Why the token rules keep a job from a project although its user may do it, or null. */
export function jobRefusal({ job, demand, standing }: JobAttempt): Refusal | null {
  const { world, trace, container: target } = standing;
  const origin = containerOf(world, { kind: 'project', id: job.projectId });
  if (origin === undefined || target.kind === 'group') return null;
  const subject = `a job of \`${origin.fullPath}\` at \`${target.fullPath}\``;
  const own = trace.consult('AUTHZ-JOB-003', origin.id === target.id, subject);
  consultSurprise(standing, demand);
  if (demand.permissions.includes('push_code')) return pushRefusal(standing, origin);
  if (demand.permissions.includes('push_container_images')) return imagePushRefusal(standing, own);
  return own ? null : crossProjectRefusal({ demand, standing }, origin);
}

type Attempt = Omit<JobAttempt, 'job'>;

function crossProjectRefusal({ demand, standing }: Attempt, origin: Container): Refusal | null {
  const target = standing.container;
  const scope = jobScope(standing, origin, target);
  if (!scope.passes) {
    if (isPublicFeature({ demand, standing }, 'AUTHZ-JOB-007')) return null;
    const reason = `\`${origin.fullPath}\` is not allowed to reach \`${target.fullPath}\` with job tokens`;
    standing.trace.consult('AUTHZ-JOB-015', target.visibility === 'private', demand.name, reason);
    return target.visibility === 'private' ? hidden(reason) : forbidden(reason);
  }
  return policyRefusal({ demand, standing }, scope);
}

/** Why a job does not even see another project: private ones want its user as a member, internal ones nobody external. */
export function outsiderRefusal(job: Job, { container, level, user, external, trace }: Standing): Refusal | null {
  if (container.kind === 'group' || container.id === job.projectId) return null;
  const kept = container.visibility === 'private' ? level === 0 : container.visibility === 'internal' && external;
  const because = `\`${container.fullPath}\` is ${container.visibility}`;
  trace.consult('AUTHZ-JOB-023', !kept, `${user?.name ?? 'the user'} of the job`, because);
  return kept ? hidden('the user of the job is no member') : null;
}

function policyRefusal({ demand, standing }: Attempt, { inboundOn, entry }: JobScope): Refusal | null {
  const { trace, container } = standing;
  const subject = `${demand.name} at \`${container.fullPath}\``;
  trace.consult('AUTHZ-JOB-014', !inboundOn, subject, inboundOn ? 'the allowlist is on' : 'the allowlist is off');
  if (!inboundOn || entry === undefined) return null;
  const by = entry.defaultPermissions ? 'default permissions' : `policies: ${entry.jobTokenPolicies.join(', ')}`;
  trace.consult('AUTHZ-JOB-011', !entry.defaultPermissions, subject, by);
  if (entry.defaultPermissions) return null;
  const missing = missingPolicies(demand, entry.jobTokenPolicies);
  trace.consult('AUTHZ-JOB-012', missing === null, subject, missing ?? 'all policies are there');
  if (missing === null || isPublicFeature({ demand, standing }, 'AUTHZ-JOB-016')) return null;
  trace.consult('AUTHZ-JOB-015', true, subject, missing);
  return forbidden(`\`${container.fullPath}\`: insufficient job token permissions: ${missing}`);
}

/** The policies that are missing, in words, or null. An endpoint that declares none is refused whatever the entry has. */
function missingPolicies({ jobToken }: Demand, granted: readonly string[]): string | null {
  const needed = jobToken.accepted ? jobToken.policies : null;
  if (needed === null) return 'the endpoint declares no policy';
  const missing = needed.filter((policy) => !granted.includes(policy));
  return missing.length === 0 ? null : missing.join(', ');
}

/** What anybody may read in the features that stay open without an allowlist. */
function isPublicFeature({ demand, standing }: Attempt, rule: 'AUTHZ-JOB-007' | 'AUTHZ-JOB-016'): boolean {
  const { container, trace } = standing;
  const [permission = ''] = demand.permissions;
  const open = container.visibility !== 'private' && isOpenFeature(demand);
  const visitor = open && permits(asVisitor(standing), permission);
  trace.consult(rule, visitor, `${demand.name} at \`${container.fullPath}\``, `it is ${container.visibility}`);
  return visitor;
}

/** True in the features that stay open to anybody without an allowlist. */
export function isOpenFeature({ permissions: [permission = ''], name }: Demand): boolean {
  const feature = featureOf(permission);
  const word = feature === 'builds' && name.includes('artifacts') ? 'artifacts' : feature;
  const open: readonly (string | null)[] = permissions.publicFeaturesWithoutAllowlist;
  return open.includes(word);
}

/** The user of the job without any role in the project. */
function asVisitor(standing: Standing): Standing {
  const { user, container } = standing;
  const visitor = standingOf(standing, { user: null, adminMode: false }, container);
  const exposure = standing.exposure ?? visitor.exposure;
  return { ...visitor, user, exposure };
}

/** Images are pushed to the own project only. */
function imagePushRefusal({ trace, container }: Standing, own: boolean): Refusal | null {
  trace.consult(
    'AUTHZ-JOB-022',
    own,
    `registry push to \`${container.fullPath}\``,
    own ? 'the own project' : 'another project',
  );
  return own ? null : forbidden('jobs push images to their own project only');
}

function consultSurprise({ trace }: Standing, { method, path, jobToken }: Demand): void {
  const surprising = permissions.surprisingJobTokenEndpoints.some((one) => one.method === method && one.path === path);
  if (!jobToken.accepted) return;
  trace.consult('AUTHZ-JOB-027', surprising, `${method} ${path}`, (jobToken.policies ?? []).join(', '));
}
