import type { Trace } from '../evidence/trace.ts';
import type { ApprovalRuleBranches, BranchException } from '../policies/index.ts';
import { isProtectedBranch, matchesBranchPattern, protectionsOf } from '../scope/index.ts';
import type { Project } from '../world/containers.ts';
import type { World } from '../world/world.ts';

/** A branch of a project, and a rule that may or may not cover it. */
export interface BranchQuestion {
  readonly world: World;
  readonly project: Project;
  readonly branch: string;
  readonly rule: ApprovalRuleBranches;
  readonly subject: string;
}

/**
 * Whether an approval rule applies to a target branch. The platform asks twice: do the protected branch entries
 * that it stored for the rule cover the branch, and does the content of the rule itself mean it.
 */
export function ruleCoversBranch(question: BranchQuestion, trace: Trace): boolean {
  const { world, project, branch, rule, subject } = question;
  const names = world.branches.filter((row) => row.projectId === project.id).map((row) => row.name);
  if (trace.consult('MRAP-034', names.length === 0, subject, 'the repository is empty')) return false;
  const isProtected = isProtectedBranch(world, project, branch);
  if (!trace.consult('MRAP-030', isProtected, subject, `is the target ${branch} protected`)) return false;
  if (!contentMatches(question, trace)) return false;
  if (appliesToAllProtected(rule, subject, trace)) return true;
  return isStored(question, names, trace);
}

function contentMatches({ project, branch, rule, subject }: BranchQuestion, trace: Trace): boolean {
  const matches = isMeant(branch, { rule, project });
  if (rule.branches === undefined) {
    trace.consult('MRAP-032', matches, subject, `branch_type ${rule.branch_type} for ${branch}`);
    return trace.consult('MRAP-038', matches, subject, `${branch} against branch_type ${rule.branch_type}`);
  }
  trace.consult('MRAP-031', matches, subject, `${branch} against [${rule.branches.join(', ')}]`);
  return trace.consult('MRAP-038', matches, subject, `${branch} against the rule's own branches`);
}

/** In this mode the platform stores no branches for the rule, and so forgets its exceptions. */
function appliesToAllProtected(rule: ApprovalRuleBranches, subject: string, trace: Trace): boolean {
  const excepting = (rule.branch_exceptions ?? []).length > 0;
  const everyBranch = rule.branches !== undefined && rule.branches.length === 0;
  if (excepting) trace.consult('MRAP-036', everyBranch, subject, 'exceptions of a rule for all protected branches');
  return everyBranch || (rule.branch_type === 'protected' && !excepting);
}

/** Whether one of the protected entries that still match a remaining branch covers the target. */
function isStored(question: BranchQuestion, existing: readonly string[], trace: Trace): boolean {
  const { world, project, branch, rule, subject } = question;
  const entries = protectionsOf(world, project).map((row) => row.name);
  const names = [...new Set([...existing, ...entries])];
  const meant = names.filter((name) => isMeant(name, { rule, project }));
  const remaining = meant.filter((name) => !isExcepted(name, { rule, project }));
  const stored = entries.filter((entry) => remaining.some((name) => matchesBranchPattern(name, entry)));
  const covered = stored.some((entry) => matchesBranchPattern(branch, entry));
  consultExceptions(question, covered, trace);
  return trace.consult('MRAP-038', covered, subject, `protected entries of the rule: [${stored.join(', ')}]`);
}

function consultExceptions({ branch, rule, project, subject }: BranchQuestion, covered: boolean, trace: Trace): void {
  if ((rule.branch_exceptions ?? []).length === 0) return;
  const excepted = isExcepted(branch, { rule, project });
  trace.consult('MRAP-033', excepted, subject, `is ${branch} an exception in ${project.fullPath}`);
  trace.consult('MRAP-037', excepted && covered, subject, 'a wildcard entry keeps covering an excepted branch');
}

/** Whether a rule, its exceptions aside, means this branch of this project. */
export function isMeant(
  branch: string,
  { rule, project }: { readonly rule: ApprovalRuleBranches; readonly project: Project },
): boolean {
  const { branches, branch_type } = rule;
  if (branches !== undefined) {
    return branches.length === 0 || branches.some((pattern) => matchesBranchPattern(branch, pattern));
  }
  return branch_type === 'protected' || (branch_type === 'default' && branch === project.defaultBranch);
}

/** Whether the exceptions of a rule name this branch of this project. */
export function isExcepted(
  branch: string,
  { rule, project }: { readonly rule: ApprovalRuleBranches; readonly project: Project },
): boolean {
  return (rule.branch_exceptions ?? []).some((exception) => names(exception, branch, project));
}

function names(exception: BranchException, branch: string, project: Project): boolean {
  if (typeof exception === 'string') return matchesBranchPattern(branch, exception);
  return exception.full_path === project.fullPath && matchesBranchPattern(branch, exception.name);
}
