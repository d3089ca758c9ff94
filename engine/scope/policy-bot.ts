import type { User } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** The security policy bot of a project, or nothing where it has none yet. */
export function policyBotOf(world: World, projectId: number): User | undefined {
  const memberIds = new Set(world.members.filter((row) => row.projectId === projectId).map(({ userId }) => userId));
  return world.users.find(({ id, type }) => type === 'security_policy_bot' && memberIds.has(id));
}
