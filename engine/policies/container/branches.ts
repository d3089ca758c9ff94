import type { RuleId } from '#catalogue';
import { matchesBranchPattern } from '../branch-pattern.ts';
import { refusal } from '../meaning/enacted-policy.ts';
import type { Finding, Place } from '../problem.ts';
import type { ApprovalPolicy } from '../types/approval-policy.ts';
import type { Policy } from '../types/policy.ts';
import type { ScanExecutionPolicy } from '../types/scan-execution-policy.ts';
import type { PolicyContainer } from './policy-container.ts';

/** Branches and branch types that name nothing in a project; groups and pipeline policies are not asked. */
export function checkBranches(policy: Policy, container: PolicyContainer): readonly Finding[] {
  if (container.kind === 'group') return [];
  if (policy.kind !== 'approval_policy' && policy.kind !== 'scan_execution_policy') return [];
  return [...rulesOf(policy).entries()].flatMap(([index, rule]) => {
    const place = [policy.kind, policy.index, 'rules', index];
    return [...unmatched(policy, rule, { container, place }), ...emptyType(policy, rule, { container, place })];
  });
}

interface BranchRule {
  readonly branches?: readonly string[];
  readonly branch_type?: string;
  readonly agents?: unknown;
}

interface Where {
  readonly container: PolicyContainer;
  readonly place: Place;
}

function rulesOf(policy: ApprovalPolicy | ScanExecutionPolicy): readonly BranchRule[] {
  return policy.rules;
}

function unmatched(policy: Policy, rule: BranchRule, { container, place }: Where): readonly Finding[] {
  if (rule.agents !== undefined) return [];
  const documented = documentedIn(policy, 'VAL-004');
  const missing = (rule.branches ?? []).filter(
    (pattern) => !container.branches.some((branch) => matchesBranchPattern(branch, pattern)),
  );
  if (missing.length === 0) return [];
  const what = `no branch is called ${missing.map((pattern) => `\`${pattern}\``).join(', ')}`;
  return [
    refusal([...place, 'branches'], { code: 'no-such-branch', rule: documented, what, found: missing.join(', ') }),
  ];
}

function emptyType(policy: Policy, rule: BranchRule, { container, place }: Where): readonly Finding[] {
  const type = rule.branch_type;
  if (type === undefined || hasBranch(policy, type, container)) return [];
  const what = `the project has no branch for \`branch_type: ${type}\`${unprotectedDefault(policy, type, container)}`;
  const documented = documentedIn(policy, 'VAL-005');
  return [
    refusal([...place, 'branch_type'], { code: 'no-branch-of-type', rule: documented, what, found: `\`${type}\`` }),
  ];
}

/** Types that look at the target of a merge request cannot be judged from the branches alone. */
function hasBranch(policy: Policy, type: string, container: PolicyContainer): boolean {
  const { branches, defaultBranch } = container;
  if (type === 'target_default' || type === 'target_protected') return true;
  if (branches.length === 0) return false;
  if (type === 'protected') return branches.some((branch) => isProtected(branch, container));
  if (type !== 'default') return true;
  const exists = defaultBranch !== null && branches.includes(defaultBranch);
  return exists && (policy.kind !== 'approval_policy' || isProtected(defaultBranch, container));
}

function unprotectedDefault(policy: Policy, type: string, container: PolicyContainer): string {
  const { branches, defaultBranch } = container;
  const exists = defaultBranch !== null && branches.includes(defaultBranch);
  const unprotected = policy.kind === 'approval_policy' && type === 'default' && exists;
  return unprotected ? `, since the default branch \`${defaultBranch}\` is not protected` : '';
}

function isProtected(branch: string, { protectedBranches }: PolicyContainer): boolean {
  return protectedBranches.some((pattern) => matchesBranchPattern(branch, pattern));
}

/** Approval policies have one rule of their own for all checks against a project. */
function documentedIn(policy: Policy, otherwise: RuleId): RuleId {
  return policy.kind === 'approval_policy' ? 'MRAP-009' : otherwise;
}
