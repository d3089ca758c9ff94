import { effectiveAccess } from '../../authorization/levels/effective-access.ts';
import { Trace } from '../../evidence/trace.ts';
import type { Member } from '../../world/people.ts';
import { isReached } from '../../world/time.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';

/** The standing of a person in the target project. */
export interface TeamMember {
  readonly userId: number;
  /** The access level in force, which may come through groups and shares. */
  readonly level: number;
  readonly memberRoleIds: readonly number[];
}

/** Everybody with access to the target project, worked out for those who are asked about. */
export interface ProjectTeam {
  member(userId: number): TeamMember | undefined;
  everybody(): readonly TeamMember[];
}

/** The team of the target project. */
export function projectTeam({ world, project }: MergeRequestContext): ProjectTeam {
  const known = new Map<number, TeamMember>();
  const standing = (userId: number): TeamMember => {
    // How somebody came to a role is a question of authorization, so its evidence is left out.
    const { level, paths } = effectiveAccess(
      { world, userId, trace: new Trace() },
      { kind: 'project', id: project.id },
    );
    return { userId, level, memberRoleIds: paths.flatMap(({ memberRoleId }) => memberRoleId ?? []) };
  };
  const member = (userId: number) => {
    const found = known.get(userId) ?? standing(userId);
    known.set(userId, found);
    return found.level > 0 ? found : undefined;
  };
  const owner = world.namespaces.find(({ id }) => id === project.namespaceId)?.ownerId ?? null;
  const candidates = () => new Set([...world.members.map(({ userId }) => userId), owner]);
  return { member, everybody: () => [...candidates()].flatMap((id) => (id === null ? [] : (member(id) ?? []))) };
}

/** The members of a group itself, without those of the groups above it. */
export function directMembers({ world, instance }: MergeRequestContext, namespaceId: number): readonly number[] {
  return world.members
    .filter((row) => row.namespaceId === namespaceId && isInForce(row, instance.now))
    .flatMap(({ userId }) => userId ?? []);
}

function isInForce({ state, requestedAt, expiresAt }: Member, now: string): boolean {
  return state === 'active' && requestedAt === null && !isReached(expiresAt, now);
}
