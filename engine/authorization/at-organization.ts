import type { User } from '../world/people.ts';
import type { Demand } from './actions/demand.ts';
import type { Caller, UserCaller } from './caller.ts';
import { refusalOfAny } from './composite/each-actor.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, hidden, type Refusal, unauthenticated } from './refusal.ts';
import { holderOf } from './roles/role-sets.ts';
import { rowById, rowsBy } from './rows.ts';
import type { Scene } from './scene.ts';
import { crossesIsolation } from './tenants/isolation.ts';
import { outsideContainersRefusal, scopesRefusal } from './tokens/limit-refusal.ts';
import { type Asker, actsAsAdmin } from './user-state/administrator.ts';

interface Attempt {
  readonly caller: Caller;
  readonly demand: Demand;
}

/** Judges an attempt on an organization: its users and owners have roles of their own there. */
export function judgeAtOrganization(scene: Scene, { caller, demand }: Attempt, id: number): Judgement {
  if (caller.kind === 'visitor') return refused(unauthenticated('a credential is needed'));
  if (caller.kind !== 'user') return refused(forbidden('only users reach organizations'));
  return { standing: null, refusal: organizationRefusal(scene, { caller, demand }, id) };
}

interface UserAttempt {
  readonly caller: UserCaller;
  readonly demand: Demand;
}

function organizationRefusal(scene: Scene, { caller, demand }: UserAttempt, id: number): Refusal | null {
  const uncovered = scopesRefusal(scene, caller, demand);
  if (uncovered !== null) return uncovered;
  const { adminMode } = caller;
  const refusal = refusalOfAny(scene, { caller, demand }, (user) =>
    rightsRefusal(scene, { user, adminMode }, { demand, id }),
  );
  if (refusal?.kind === 'hidden') return refusal;
  return outsideContainersRefusal(scene, caller, { demand, userId: caller.user.id }) ?? refusal;
}

interface Asked {
  readonly demand: Demand;
  readonly id: number;
}

function rightsRefusal(scene: Scene, asker: Asker & { readonly user: User }, { demand, id }: Asked): Refusal | null {
  const { world, trace } = scene;
  const { user } = asker;
  const organization = rowById(world, 'organizations', id);
  if (organization === undefined || crossesIsolation(world, user.organizationId, id)) return hidden('not found');
  const [member] = rowsBy(world, ['organizationUsers', 'userId'], user.id).filter((row) => row.organizationId === id);
  const admin = actsAsAdmin(scene, asker);
  if (member === undefined && !admin) return hidden('not found');
  const role = member?.role === 'owner' || admin ? 'organization_owner' : 'organization_user';
  const may = demand.permissions.every((one) => holderOf([role], 'organization', one) !== undefined);
  const subject = `${demand.name}: ${user.name} in organization \`${organization.path}\``;
  return trace.consult('AUTHZ-TENANT-001', may, subject, role) ? null : forbidden(`${demand.name} is not allowed`);
}
