import type { Demand } from './actions/demand.ts';
import { administrationRefusal } from './administration/refusal.ts';
import { mayPushToBranch } from './branches/push-rights.ts';
import { actorsOf, type Caller, type UserCaller } from './caller.ts';
import { consultComposite } from './composite/consult.ts';
import { consultUses } from './consult-uses.ts';
import type { Container } from './levels/container.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, hidden, type Refusal, unauthenticated } from './refusal.ts';
import { canSee, permits } from './roles/answer.ts';
import { roleSet } from './roles/role-sets.ts';
import type { Scene } from './scene.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './standing-of.ts';
import { tenantRefusal } from './tenants/tenant-refusal.ts';
import { deployKeyRefusal } from './tokens/deploy-key.ts';
import { deployTokenRefusal } from './tokens/deploy-token.ts';
import { enforcementRefusal } from './tokens/enforcement.ts';
import { jobRefusal, outsiderRefusal } from './tokens/job/refusal.ts';
import { boundaryRefusal, scopesRefusal } from './tokens/limit-refusal.ts';

interface Attempt {
  readonly caller: Caller;
  readonly demand: Demand;
}

/** Judges an attempt on a group or project; without one, as on something that does not exist. */
export function judgeAtContainer(
  scene: Scene,
  { caller, demand }: Attempt,
  container: Container | undefined,
): Judgement {
  switch (caller.kind) {
    case 'visitor':
      return judgeVisitor(scene, demand, container);
    case 'user':
      return judgeUser(scene, { caller, demand }, container);
    case 'deploy_token':
      return { refusal: deployTokenRefusal(scene, caller.token, { demand, container }), standing: null };
    case 'deploy_key':
      return { refusal: deployKeyRefusal(scene, caller, { demand, container }), standing: null };
  }
}

/** A visitor who could do it after signing in is asked to; what is open to everybody is just not found elsewhere. */
function judgeVisitor(scene: Scene, demand: Demand, container: Container | undefined): Judgement {
  const asked = unauthenticated('a credential is needed');
  const needsUser = demand.via !== 'rest' || demand.permissions.some((one) => !isPublicName(one));
  if (container === undefined) return refused(needsUser ? asked : hidden('not found'));
  const standing = standingOf(scene, { user: null, adminMode: false }, container);
  if (mayAll(standing, demand)) return { refusal: null, standing };
  return { standing, refusal: needsUser || canSee(standing) ? asked : hidden('not found') };
}

function isPublicName(permission: string): boolean {
  return (['project', 'group'] as const).some((scope) => roleSet('public_anonymous', scope).has(permission));
}

interface UserAttempt {
  readonly caller: UserCaller;
  readonly demand: Demand;
}

function judgeUser(scene: Scene, attempt: UserAttempt, container: Container | undefined): Judgement {
  const { caller, demand } = attempt;
  const uncovered = scopesRefusal(scene, caller, demand);
  if (uncovered !== null) return refused(uncovered);
  if (container === undefined) return refused(hidden('not found'));
  const foreign = actorsOf(caller)
    .map((user) => tenantRefusal(scene, user, useOf(container)))
    .find((refusal) => refusal !== null);
  if (foreign !== undefined) return refused(foreign);
  const { adminMode } = caller;
  const standings = actorsOf(caller).map((user) => standingOf(scene, { user, adminMode }, container));
  const [standing = null] = standings;
  const may = standings.map((one) => mayAll(one, demand));
  const refusal = refusalOf({ ...attempt, container }, { standings, may });
  consultComposite({ caller, demand }, { standings, may });
  if (standing !== null) consultUses({ caller, demand, standing, may: may[0] ?? false }, refusal);
  return { refusal, standing };
}

function useOf({ organizationId, visibility, kind, fullPath }: Container) {
  return { organizationId, isPublic: visibility === 'public', name: `${kind} \`${fullPath}\`` };
}

type Placed = UserAttempt & { readonly container: Container };

/** What everybody behind the credential is on the resource, and whether each may do what is demanded. */
interface Rights {
  readonly standings: readonly Standing[];
  readonly may: readonly boolean[];
}

function refusalOf({ caller, demand, container }: Placed, { standings, may }: Rights): Refusal | null {
  const { limit: bounds } = caller;
  const apart = bounds.kind === 'job' ? standings.map((one) => outsiderRefusal(bounds.job, one)) : [];
  const outside = apart.find((refusal) => refusal !== null);
  if (outside !== undefined) return outside;
  const allowed = may.every(Boolean);
  const seen = allowed || standings.map(canSee).every(Boolean);
  if (!seen) return hidden('not found');
  const limited = standings.map((standing) => limitRefusal({ caller, demand, container }, standing));
  const limit = limited.find((refusal) => refusal !== null);
  if (limit !== undefined) return limit;
  if (!allowed) return forbidden(`${demand.name} is not allowed`);
  const unfit = standings
    .map((standing) => administrationRefusal(standing, demand))
    .find((refusal) => refusal !== null);
  if (unfit !== undefined) return unfit;
  const onBranch = standings.every((standing) => !pushesCode(demand) || mayPushToBranch(standing, demand.branch));
  return onBranch ? null : forbidden(`the branch \`${demand.branch}\` is protected`);
}

function mayAll(standing: Standing, { permissions }: Demand): boolean {
  return permissions.map((permission) => permits(standing, permission)).every(Boolean);
}

function pushesCode({ via, permissions }: Demand): boolean {
  return via === 'git' && permissions.includes('push_code');
}

function limitRefusal({ caller, demand, container }: Placed, standing: Standing): Refusal | null {
  const { limit, user } = caller;
  if (limit.kind === 'job') return jobRefusal({ job: limit.job, demand, standing });
  const granular = boundaryRefusal(standing, caller, { demand, container, userId: user.id });
  return granular ?? enforcementRefusal(standing, caller, { demand, container });
}
