import type { Row } from '#engine';
import { buildGroup, buildMember, type RoleWord, shareGroup, shareProject, type WorldDraft } from '#fixtures';

/** The ways in which somebody comes to a role at a project. */
export const projectPaths = ['direct', 'inherited', 'project share', 'group share'] as const;

/** The ways in which somebody comes to a role at a group. */
export const groupPaths = ['direct', 'inherited', 'group share'] as const;

export type MembershipPath = (typeof projectPaths)[number];

/** What memberships are about: a project in a group in a top-level group, or that inner group. */
export interface Place {
  readonly top: Row<'namespaces'>;
  readonly group: Row<'namespaces'>;
  /** Null where the matrix is about the group. */
  readonly project: Row<'projects'> | null;
}

/** Returns a function that gives users a role at the place, each by way of that path. */
export function memberBy(
  draft: WorldDraft,
  path: MembershipPath,
  { top, group, project }: Place,
): (user: Row<'users'>, role: RoleWord) => void {
  const of = project ?? group;
  switch (path) {
    case 'direct':
      return (user, role) => buildMember(draft, user, { role, of });
    case 'inherited':
      return (user, role) => buildMember(draft, user, { role, of: project === null ? top : group });
    case 'project share':
    case 'group share':
      return (user, role) => {
        const guests = buildGroup(draft, `team-of-${user.username}`);
        buildMember(draft, user, { role: 'owner', of: guests });
        if (path === 'project share' && project !== null) shareProject(draft, project, { with: guests, as: role });
        else shareGroup(draft, group, { with: guests, as: role });
      };
  }
}
