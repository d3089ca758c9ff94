import type { User } from '../../world/people.ts';
import { hidden, type Refusal } from '../refusal.ts';
import { rowsBy } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { crossesIsolation } from './isolation.ts';

/** What somebody of one organization asks for in another. */
export interface TenantUse {
  readonly organizationId: number;
  readonly isPublic: boolean;
  /** The thing asked for, in words. */
  readonly name: string;
}

/** Why an organization that is kept apart hides something from a user of another, or null. */
export function tenantRefusal(scene: Scene, user: User, use: TenantUse): Refusal | null {
  const { world, trace } = scene;
  consultOrganizationRole(scene, user, use);
  if (user.organizationId === use.organizationId) return null;
  const apart = crossesIsolation(world, user.organizationId, use.organizationId);
  const subject = `${user.name} and ${use.name}`;
  if (use.isPublic) trace.consult('AUTHZ-TENANT-007', !apart, subject, 'public content of another organization');
  trace.consult('AUTHZ-TENANT-004', apart, subject, apart ? 'kept apart' : 'neither organization is isolated');
  const because = apart ? 'the answer is that of a missing id' : 'nothing is hidden from other organizations';
  return trace.consult('AUTHZ-TENANT-006', apart, subject, because) ? hidden('not found') : null;
}

function consultOrganizationRole({ world, trace }: Scene, user: User, use: TenantUse): void {
  const [role] = rowsBy(world, ['organizationUsers', 'userId'], user.id).filter(
    ({ organizationId }) => organizationId === use.organizationId,
  );
  if (role !== undefined)
    trace.consult('AUTHZ-TENANT-002', true, `organization ${role.role} ${user.name}`, `nothing in ${use.name}`);
}
