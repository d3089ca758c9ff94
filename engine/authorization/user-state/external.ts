import type { User } from '../../world/people.ts';
import { rowById } from '../rows.ts';
import type { Scene } from '../scene.ts';

/** True for users to whom internal means private. Service accounts always are, and bots whose creator is. */
export function isExternal({ world, trace }: Pick<Scene, 'world' | 'trace'>, user: User): boolean {
  const creator = isBot(user) ? rowById(world, 'users', user.createdById) : undefined;
  if (creator !== undefined) {
    trace.consult('AUTHZ-PROJTOKEN-003', creator.external, `token bot ${user.username}`, `made by ${creator.name}`);
  }
  const serviceAccount = user.type === 'service_account';
  if (serviceAccount) trace.consult('AUTHZ-ROLE-067', true, `service account ${user.username}`, 'always external');
  return user.external || serviceAccount || (creator?.external ?? false);
}

/** True for the user behind a project or group access token. */
export function isBot({ type }: User): boolean {
  return type === 'project_bot' || type === 'group_bot';
}
