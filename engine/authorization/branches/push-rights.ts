import { matchesBranchPattern } from '../../scope/index.ts';
import { type Standing, subjectOf } from '../standing.ts';

/**
 * Whether the protection of a branch lets somebody push to it. A role that is named there stands for all higher levels,
 * by number, also for the roles that are no ladder otherwise.
 */
export function mayPushToBranch(standing: Standing, branch: string | null): boolean {
  const { level, roles, trace } = standing;
  const entries = branch === null ? [] : protecting(standing, branch);
  if (entries.length === 0) return true;
  const own = roles.includes('admin') ? 60 : level;
  const may = entries.some(({ pushAccessLevel }) => pushAccessLevel > 0 && own >= pushAccessLevel);
  const named = entries.map((entry) => entry.pushAccessLevel).join(', ');
  trace.consult(
    'AUTHZ-ROLE-024',
    may,
    `push to \`${branch}\`: ${subjectOf(standing)}`,
    `levels named: ${named}; own: ${own}`,
  );
  return may;
}

/** The entries that protect a branch of a project: its own, and those of the groups above. */
export function protecting({ world, container }: Pick<Standing, 'world' | 'container'>, branch: string) {
  return world.protectedBranches.filter(
    ({ projectId, namespaceId, name }) =>
      (projectId === container.id || container.chain.some((group) => group.id === namespaceId)) &&
      matchesBranchPattern(branch, name),
  );
}
