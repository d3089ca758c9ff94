import type { Container } from '../../levels/container.ts';
import { forbidden, hidden, type Refusal } from '../../refusal.ts';
import { permits } from '../../roles/answer.ts';
import type { Standing } from '../../standing.ts';
import { jobScope } from './scope.ts';

/** Why a job may not push to a project with its token, or null. The branch rights of its user come on top. */
export function pushRefusal(standing: Standing, origin: Container): Refusal | null {
  return origin.id === standing.container.id ? ownPushRefusal(standing) : crossProjectPushRefusal(standing, origin);
}

function ownPushRefusal({ container, trace }: Standing): Refusal | null {
  const allowed = container.project?.jobTokenPushAllowed ?? false;
  const because = allowed ? 'the project allows it' : 'off by default';
  trace.consult('AUTHZ-JOB-019', allowed, `push of a job to its own project \`${container.fullPath}\``, because);
  return allowed ? null : forbidden('the project does not allow its jobs to push');
}

/** Five conditions, all of them; one is that the allowlist is on, so that switching it off closes the door. */
function crossProjectPushRefusal(standing: Standing, origin: Container): Refusal | null {
  const { container, trace } = standing;
  const subject = `push of a job of \`${origin.fullPath}\` to \`${container.fullPath}\``;
  const { passes, inboundOn, entry } = jobScope(standing, origin, container);
  trace.consult(
    'AUTHZ-JOB-021',
    !inboundOn,
    subject,
    inboundOn ? 'the allowlist is on' : 'without an allowlist nobody pushes',
  );
  const admitted =
    entry?.defaultPermissions === true || entry?.jobTokenPolicies.includes('admin_repositories') === true;
  const missing = [
    container.project?.jobTokenPushAllowed === true ? null : 'pushing with job tokens is not allowed',
    container.project?.jobTokenCrossProjectPushAllowed === true ? null : 'pushing from other projects is not allowed',
    inboundOn ? null : 'the allowlist is off',
    passes && admitted ? null : 'the origin is not on the allowlist with write access',
    permits(standing, 'push_code') ? null : 'the user of the job may not push',
  ].filter((reason) => reason !== null);
  const [first] = missing;
  trace.consult('AUTHZ-JOB-020', first === undefined, subject, first ?? 'all five conditions hold');
  if (first === undefined) return null;
  return passes || container.visibility !== 'private' ? forbidden(first) : hidden(first);
}
