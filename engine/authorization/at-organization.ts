import type { Demand } from './actions/demand.ts';
import type { Caller, UserCaller } from './caller.ts';
import { type Judgement, refused } from './outcome.ts';
import { forbidden, hidden, type Refusal, unauthenticated } from './refusal.ts';
import { holderOf } from './roles/role-sets.ts';
import { rowById, rowsBy } from './rows.ts';
import type { Scene } from './scene.ts';
import { crossesIsolation } from './tenants/isolation.ts';
import { scopesRefusal } from './tokens/limit-refusal.ts';

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
  const { world, trace } = scene;
  const uncovered = scopesRefusal(scene, caller, demand);
  if (uncovered !== null) return uncovered;
  const organization = rowById(world, 'organizations', id);
  const { user } = caller;
  if (organization === undefined || crossesIsolation(world, user.organizationId, id)) return hidden('not found');
  const [member] = rowsBy(world, ['organizationUsers', 'userId'], user.id).filter((row) => row.organizationId === id);
  const subject = `${demand.name}: ${user.name} in organization \`${organization.path}\``;
  if (member === undefined && !user.admin) return hidden('not found');
  const role = member?.role === 'owner' || user.admin ? 'organization_owner' : 'organization_user';
  const may = demand.permissions.every((one) => holderOf([role], 'organization', one) !== undefined);
  return trace.consult('AUTHZ-TENANT-001', may, subject, role) ? null : forbidden(`${demand.name} is not allowed`);
}
