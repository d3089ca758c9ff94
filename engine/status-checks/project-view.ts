import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { ExternalStatusCheck } from '../world/policies.ts';
import type { World } from '../world/world.ts';
import { accepted, refused } from './answer.ts';
import { protectedNames } from './branch-matching.ts';
import { enter } from './entrance.ts';

/** A check as the settings of its project show it, in the words of the API. */
export type CheckView = Readonly<Record<'name' | 'external_url' | 'hmac' | 'protected_branches', unknown>>;

/** Answers who asks for the checks of a project. */
export function answerProjectList(
  world: World,
  { userId, projectId }: { readonly userId: number | null; readonly projectId: number },
  trace: Trace,
): CallOutcome {
  const entrance = enter(world, { userId, projectId }, trace);
  if ('kind' in entrance) return entrance;
  const { caller, project } = entrance;
  if (!trace.consult('ESC-031', caller.canManage, caller.name, `access level ${caller.accessLevel}`)) {
    return refused(401, '401 Unauthorized');
  }
  const checks = world.externalStatusChecks.filter((check) => check.projectId === project.id);
  return accepted(200, { checks: checks.map((check) => describeCheck(check, protectedNames(world, check), trace)) });
}

/** A check as the API shows it: whether it has a secret, never the secret. */
export function describeCheck(
  check: Omit<ExternalStatusCheck, 'createdAt'>,
  branches: readonly string[],
  trace: Trace,
): CheckView {
  const hmac = check.sharedSecret !== null;
  trace.consult('ESC-008', hmac, `check \`${check.name}\``, hmac ? 'it has a secret' : 'it has no secret');
  return { name: check.name, external_url: check.externalUrl, hmac, protected_branches: branches };
}
