import { rowsBy } from '../rows.ts';
import type { Search } from './access-path.ts';
import { type Container, containerOf } from './container.ts';
import { directPaths } from './memberships.ts';

/** True for a direct member of some project below the group: enough to see the group, and for nothing else there. */
export function isDescendantProjectMember(search: Search, group: Container): boolean {
  const { world, userId, trace } = search;
  const below = rowsBy(world, ['members', 'userId'], userId)
    .flatMap(({ projectId }) => (projectId === null ? [] : [{ kind: 'project' as const, id: projectId }]))
    .filter((project) => containerOf(world, project)?.chain.some(({ id }) => id === group.id) ?? false);
  const member = below.some((project) => directPaths(search, project).length > 0);
  const subject = `\`${group.fullPath}\``;
  trace.consult(
    'AUTHZ-ROLE-020',
    member,
    subject,
    member ? 'member of a project below it' : 'no member of a project below it',
  );
  trace.consult('AUTHZ-ROLE-042', member, subject, member ? 'roles below it do not count on it' : 'no role below it');
  return member;
}
