import type { Trace } from '../../evidence/trace.ts';
import type { BranchException, ScanExecutionRule } from '../../policies/index.ts';
import { isProtectedBranch, matchesBranchPattern, protectedBranchNames } from '../../scope/index.ts';
import type { Project } from '../../world/containers.ts';
import type { World } from '../../world/world.ts';

/** What the branches of a rule are looked up in. */
export interface BranchLookup {
  readonly world: World;
  readonly project: Project;
  /** The branch that the pipeline runs for; null where no pipeline exists yet, as for schedules. */
  readonly branch: string | null;
  /** What evidence names: the policy and its rule. */
  readonly subject: string;
  readonly trace: Trace;
}

/** The branches that a rule means in a project: what it matches, less its own exceptions. */
export function branchesOfRule(rule: ScanExecutionRule, lookup: BranchLookup): readonly string[] {
  const matched = matchedBranches(rule, lookup);
  const exceptions = rule.branch_exceptions ?? [];
  if (exceptions.length === 0) return matched;
  const kept = matched.filter(
    (branch) => !exceptions.some((exception) => isExcepted(branch, exception, lookup.project)),
  );
  const because = `${matched.length - kept.length} of ${matched.length} branches are excepted`;
  lookup.trace.consult('SEP-006', kept.length < matched.length, lookup.subject, because);
  return kept;
}

function matchedBranches(rule: ScanExecutionRule, lookup: BranchLookup): readonly string[] {
  const { branch_type: type } = rule;
  if (type === 'target_default' || type === 'target_protected') return sourceBranchOf(type, lookup);
  const matched = existingBranches(lookup).length === 0 ? [] : namedBranches(rule, lookup);
  const { branch, trace, subject } = lookup;
  const held = branch === null ? matched.length > 0 : matched.includes(branch);
  trace.consult('SEP-005', held, subject, `${wordsOf(rule)}: ${matched.join(', ') || 'no branch'}`);
  return matched;
}

function namedBranches(rule: ScanExecutionRule, { world, project, ...lookup }: BranchLookup): readonly string[] {
  const existing = existingBranches({ world, project, ...lookup });
  if (rule.branches !== undefined) {
    return existing.filter((branch) => rule.branches?.some((pattern) => matchesBranchPattern(branch, pattern)));
  }
  switch (rule.branch_type) {
    case 'all':
      return existing;
    case 'protected':
      return protectedBranchNames(world, project);
    case 'default':
      return project.defaultBranch === null ? [] : [project.defaultBranch];
    default:
      return [];
  }
}

/** The source branch of the pipeline, where an open merge request of the project takes it to such a target. */
function sourceBranchOf(
  type: 'target_default' | 'target_protected',
  { world, project, branch, subject, trace }: BranchLookup,
): readonly string[] {
  const targets = world.mergeRequests
    .filter((row) => row.projectId === project.id && row.sourceProjectId === project.id)
    .filter(({ state, sourceBranch }) => state === 'opened' && sourceBranch === branch)
    .map(({ targetBranch }) => targetBranch);
  const meant = targets.filter((target) =>
    type === 'target_default' ? target === project.defaultBranch : isProtectedBranch(world, project, target),
  );
  const because = `${type}: open merge requests go to ${targets.join(', ') || 'nowhere'}`;
  return trace.consult('SEP-007', branch !== null && meant.length > 0, subject, because) && branch !== null
    ? [branch]
    : [];
}

function isExcepted(branch: string, exception: BranchException, project: Project): boolean {
  if (typeof exception === 'string') return matchesBranchPattern(branch, exception);
  return exception.full_path === project.fullPath && matchesBranchPattern(branch, exception.name);
}

function existingBranches({ world, project }: Pick<BranchLookup, 'world' | 'project'>): readonly string[] {
  return world.branches.filter(({ projectId }) => projectId === project.id).map(({ name }) => name);
}

function wordsOf({ branches, branch_type }: ScanExecutionRule): string {
  if (branches !== undefined) return `branches ${branches.join(', ') || 'none'}`;
  return branch_type === undefined ? 'no branches named' : `branch type ${branch_type}`;
}
