import fc from 'fast-check';
import { boundedBy } from '../constraints.ts';
import { exceptionally, mostly } from '../frequencies.ts';
import type { ApprovalPlan, ProjectSettingsPlan, SetAsidePlan } from './approval-plan.ts';
import { approvalPolicies } from './approval-policy.ts';
import { type ApprovalWorld, buildApprovalWorld } from './build-approval-world.ts';
import { type ApprovalWorldConstraints, approvalWorldBounds } from './constraints.ts';
import { components, findings, pipeline } from './findings.ts';
import { commits, ownRule, people, someOf } from './people.ts';
import { branchNames, branchPatterns } from './rules/rule-branches.ts';

/** A world of one merge request under approval policies, with the question whether it may merge. */
export function approvalWorld(constraints: Partial<ApprovalWorldConstraints> = {}): fc.Arbitrary<ApprovalWorld> {
  return approvalPlan(constraints).map(buildApprovalWorld);
}

/** The plan of such a world, for laws that change something in it before they make it. */
export function approvalPlan(given: Partial<ApprovalWorldConstraints> = {}): fc.Arbitrary<ApprovalPlan> {
  const constraints = boundedBy('approval world', given, approvalWorldBounds);
  const { maxPeople, maxFindings, maxComponents } = constraints;
  return fc.record({
    people: people(maxPeople),
    protectedBranches: protectedBranches(),
    sourceBranch: fc.constant('change'),
    targetBranch: mostly<string>(branchNames[0], branchNames.slice(1)),
    settings: projectSettings(),
    policies: approvalPolicies(constraints),
    commits: commits(maxPeople, constraints),
    source: pipeline(),
    target: pipeline(),
    findings: findings(maxFindings),
    components: components(maxComponents),
    approvals: someOf(maxPeople),
    ownRule: ownRule(maxPeople),
    setAside: setAside(constraints),
  });
}

function protectedBranches(): fc.Arbitrary<readonly string[]> {
  const others = fc.subarray<string>([...branchPatterns.slice(1)]);
  return fc
    .record({ others, main: mostly(true, [false]) })
    .map(({ others, main }) => (main ? [branchNames[0], ...others] : others));
}

function projectSettings(): fc.Arbitrary<ProjectSettingsPlan> {
  const strict = mostly(false, [true]);
  return fc.record({
    preventApprovalByAuthor: strict,
    preventApprovalByCommitAuthor: strict,
    removeApprovalsWithNewCommit: strict,
    requirePasswordToApprove: strict,
    preventEditingApprovalRules: strict,
  });
}

function setAside({ maxPolicies }: ApprovalWorldConstraints): fc.Arbitrary<readonly SetAsidePlan[]> {
  const one = fc.record({ policy: fc.nat({ max: maxPolicies - 1 }), how: fc.constantFrom('dismissed', 'bypassed') });
  return exceptionally(fc.uniqueArray(one, { minLength: 1, maxLength: 2, selector: ({ policy }) => policy }), []);
}
