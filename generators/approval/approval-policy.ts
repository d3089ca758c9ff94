import fc from 'fast-check';
import { approvingRoles, fallbackModes, type PolicyRole } from '#catalogue';
import type { RequireApprovalAction } from '#engine';
import { type ApprovalPolicyDocument, requireApproval } from '#fixtures';
import { exceptionally, mostly, perhaps, simplestFirst } from '../frequencies.ts';
import { referencesPerStray } from '../references.ts';
import { type PersonName, personNames, strangerName, usernameOf } from '../words.ts';
import type { PlacedPolicy } from './approval-plan.ts';
import type { ApprovalWorldConstraints } from './constraints.ts';
import { approvalRule } from './rules/approval-rule.ts';

/** Approval policies, each with a name of its own. */
export function approvalPolicies(constraints: ApprovalWorldConstraints): fc.Arbitrary<readonly PlacedPolicy[]> {
  const placed = fc.record({ on: fc.constantFrom('project', 'group'), policy: approvalPolicy(constraints) });
  return fc
    .array(placed, { minLength: 1, maxLength: constraints.maxPolicies })
    .map((drawn) => drawn.map(({ on, policy }, index) => ({ on, policy: { ...policy, name: policyNameAt(index) } })));
}

/** The name of a policy by its place in the plan: `Policy A`. */
export function policyNameAt(index: number): string {
  return `Policy ${String.fromCharCode(65 + index)}`;
}

/** An approval policy that its format allows; mostly enabled and enforced. */
export function approvalPolicy(constraints: ApprovalWorldConstraints): fc.Arbitrary<ApprovalPolicyDocument> {
  const { maxRules, maxActions } = constraints;
  return fc
    .record({
      enabled: mostly(true, [false]),
      rules: fc.array(approvalRule(constraints), { minLength: 1, maxLength: maxRules }),
      actions: fc.array(approvalAction(constraints), { maxLength: maxActions }),
      approval_settings: perhaps(settings()),
      fallback: perhaps(fc.constantFrom(...fallbackModes)),
      warns: mostly(false, [true]),
      tells: exceptionally(fc.boolean(), null),
      bypass: exceptionally(branchPair(), null),
    })
    .map(asDocument);
}

interface DrawnPolicy {
  readonly enabled: boolean;
  readonly rules: ApprovalPolicyDocument['rules'];
  readonly actions: readonly RequireApprovalAction[];
  readonly approval_settings: NonNullable<ApprovalPolicyDocument['approval_settings']> | null;
  readonly fallback: 'open' | 'closed' | null;
  readonly warns: boolean;
  readonly tells: boolean | null;
  readonly bypass: BranchPair | null;
}

// A policy without actions still needs `actions` or `approval_settings`, so an empty list of actions is written out.
function asDocument({ enabled, rules, approval_settings, ...drawn }: DrawnPolicy): ApprovalPolicyDocument {
  const { fallback, warns, tells, bypass } = drawn;
  const message = tells === null ? [] : [{ type: 'send_bot_message' as const, enabled: tells }];
  return {
    name: '',
    enabled,
    rules,
    actions: [...drawn.actions, ...message],
    ...(approval_settings === null ? {} : { approval_settings }),
    ...(fallback === null ? {} : { fallback_behavior: { fail: fallback } }),
    ...(warns ? { enforcement_type: 'warn' as const } : {}),
    ...(bypass === null ? {} : { bypass_settings: { branches: [bypass] } }),
  };
}

/** Roles that approvers can have; the last two produce no approvers. */
const approverRoles = [...approvingRoles, 'reporter', 'guest'] as const satisfies readonly PolicyRole[];

function approvalAction({
  maxApprovalsRequired,
  maxPeople,
}: ApprovalWorldConstraints): fc.Arbitrary<RequireApprovalAction> {
  return fc
    .record({ approvals_required: fc.nat({ max: maxApprovalsRequired }), approvers: approvers(maxPeople) })
    .map(({ approvals_required, approvers }) => requireApproval({ approvals_required, ...approvers }));
}

function approvers(maxPeople: number): fc.Arbitrary<Partial<RequireApprovalAction>> {
  const users = fc.subarray(personNames.slice(0, maxPeople), { minLength: 1 }).map(asUsernames);
  const roles = fc.subarray<PolicyRole>([...approverRoles], { minLength: 1 });
  const groups = fc.constantFrom('acme/team', 'acme');
  return fc.oneof(
    simplestFirst,
    roles.map((role_approvers) => ({ role_approvers })),
    strayed(users).map((user_approvers) => ({ user_approvers })),
    groups.map((path) => ({ group_approvers: [path] })),
    fc.record({ role_approvers: roles, user_approvers: users }),
  );
}

function asUsernames(names: readonly PersonName[]): readonly string[] {
  return names.map(usernameOf);
}

/** Now and then one more name, which nobody has. */
function strayed(usernames: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> {
  return fc
    .record({ usernames, stray: fc.nat({ max: referencesPerStray - 1 }) })
    .map(({ usernames, stray }) => (stray === referencesPerStray - 1 ? [...usernames, strangerName] : usernames));
}

function settings(): fc.Arbitrary<NonNullable<ApprovalPolicyDocument['approval_settings']>> {
  return fc.record(
    {
      prevent_approval_by_author: fc.boolean(),
      prevent_approval_by_commit_author: fc.boolean(),
      remove_approvals_with_new_commit: fc.boolean(),
      require_password_to_approve: fc.boolean(),
      prevent_editing_approval_rules: fc.boolean(),
    },
    { requiredKeys: [] },
  );
}

interface BranchPair {
  readonly source: { readonly name: string } | { readonly pattern: string };
  readonly target: { readonly name: string } | { readonly pattern: string };
}

function branchPair(): fc.Arbitrary<BranchPair> {
  const matcher = fc.oneof(
    simplestFirst,
    fc.constantFrom('change', 'main', 'release/1').map((name) => ({ name })),
    fc.constantFrom('*', 'release/*', 'ch*').map((pattern) => ({ pattern })),
  );
  return fc.record({ source: matcher, target: matcher });
}
