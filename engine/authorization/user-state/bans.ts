import type { User } from '../../world/people.ts';
import type { Container } from '../levels/container.ts';
import { rowsBy } from '../rows.ts';
import type { Scene } from '../scene.ts';

interface Banned {
  readonly user: User;
  readonly admin: boolean;
}

/** True where a ban of a group above keeps the user out; public containers stay readable, administrators stay in. */
export function isBanned({ world, trace }: Scene, { user, admin }: Banned, container: Container): boolean {
  const bans = rowsBy(world, ['groupBans', 'userId'], user.id);
  const banning = container.chain.find((group) => bans.some((ban) => ban.namespaceId === group.id));
  if (banning === undefined) return false;
  const because = admin ? 'administrators cannot be kept out' : `banned from \`${banning.fullPath}\``;
  return trace.consult('AUTHZ-ROLE-061', !admin, `${user.name} in \`${container.fullPath}\``, because);
}
