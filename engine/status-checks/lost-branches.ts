import type { Trace } from '../evidence/trace.ts';
import type { Event } from '../protocol/event.ts';
import { type Change, remove } from '../world/change.ts';
import type { World } from '../world/world.ts';

/** Checks lose a branch that is no longer protected; one that loses its last branch is for all branches from then on. */
export function changesOfLostBranches(
  world: World,
  { projectId, branch }: Extract<Event, { kind: 'branch_unprotected' }>,
  trace: Trace,
): readonly Change[] {
  const entries = world.protectedBranches.filter((row) => row.projectId === projectId && row.name === branch);
  const lostIds = new Set(entries.map(({ id }) => id));
  const lost = world.externalStatusCheckBranches.filter((link) => lostIds.has(link.protectedBranchId));
  for (const check of world.externalStatusChecks.filter((row) => row.projectId === projectId)) {
    const links = world.externalStatusCheckBranches.filter((link) => link.externalStatusCheckId === check.id);
    const widened = links.length > 0 && links.every((link) => lostIds.has(link.protectedBranchId));
    trace.consult(
      'ESC-014',
      widened,
      `check \`${check.name}\``,
      widened ? 'its last branch is gone' : 'it keeps its reach',
    );
  }
  return lost.map((link) => remove('externalStatusCheckBranches', link.id));
}
