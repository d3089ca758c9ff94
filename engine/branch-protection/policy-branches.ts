import { isExcepted, isMeant } from '../approval/branches.ts';
import type { Trace } from '../evidence/trace.ts';
import type { ApprovalPolicy } from '../policies/index.ts';
import { isProtectedBranch } from '../scope/index.ts';
import type { Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';

/** A branch of a project that policies may be about. */
export interface BranchInProject {
  readonly world: World;
  readonly project: Project;
  readonly branch: string;
}

/**
 * Whether the rules of some policies, taken together, are about a branch: one of them means it and none of them
 * excepts it. So one rule's exception also frees a branch that another rule means.
 */
export function coverTogether(policies: readonly ApprovalPolicy[], place: BranchInProject, trace: Trace): boolean {
  const { world, project, branch } = place;
  if (!world.branches.some((row) => row.projectId === project.id)) return false;
  if (!isProtectedBranch(world, project, branch)) return false;
  const rules = policies.flatMap((policy) => policy.rules);
  const meaning = rules.filter((rule) => isMeant(branch, { rule, project }));
  if (meaning.length === 0) return false;
  const excepting = rules.filter((rule) => isExcepted(branch, { rule, project }));
  const freed = excepting.length > 0 && meaning.some((rule) => !excepting.includes(rule));
  trace.consult(
    'MRAP-035',
    freed,
    `rules about \`${branch}\``,
    `${meaning.length} mean it, ${excepting.length} except it`,
  );
  return excepting.length === 0;
}
