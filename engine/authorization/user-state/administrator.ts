import type { User } from '../../world/people.ts';
import { instanceOf } from '../../world/world.ts';
import type { Scene } from '../scene.ts';

/** Who asks; the mode of an administrator counts where the instance has admin mode. */
export interface Asker {
  readonly user: User | null;
  readonly adminMode: boolean;
}

/** True for an administrator, where the instance has admin mode only inside of it. */
export function actsAsAdmin({ world, trace }: Scene, { user, adminMode }: Asker): boolean {
  if (user === null || !user.admin) return false;
  const subject = `administrator ${user.name}`;
  const off = !instanceOf(world).adminMode;
  if (trace.consult('AUTHZ-ROLE-065', off, subject, `admin mode is ${off ? 'off' : 'on'}`)) return true;
  const because = adminMode ? 'in admin mode' : 'neither the session nor the token is in admin mode';
  return trace.consult('AUTHZ-ROLE-066', adminMode, subject, because);
}
