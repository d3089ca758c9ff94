import fc from 'fast-check';
import { type ApprovalRuleType, commitKinds } from '#catalogue';
import type { ApprovalPolicyRule } from '#engine';
import { anyMergeRequestRule } from '#fixtures';
import { simplestFirst } from '../../frequencies.ts';
import { licenseFinding } from './license-finding.ts';
import { ruleBranches } from './rule-branches.ts';
import { scanFinding } from './scan-finding.ts';

export interface ApprovalRuleConstraints {
  readonly ruleTypes: readonly ApprovalRuleType[];
  readonly maxAllowance: number;
}

/** One rule of an approval policy, of one of the types. */
export function approvalRule({ ruleTypes, maxAllowance }: ApprovalRuleConstraints): fc.Arbitrary<ApprovalPolicyRule> {
  const byType = {
    scan_finding: () => scanFinding({ maxAllowance }),
    license_finding: licenseFinding,
    any_merge_request: anyMergeRequest,
  } satisfies Record<ApprovalRuleType, () => fc.Arbitrary<ApprovalPolicyRule>>;
  const simplest = ['any_merge_request', 'license_finding', 'scan_finding'] as const;
  return fc.oneof(simplestFirst, ...simplest.filter((type) => ruleTypes.includes(type)).map((type) => byType[type]()));
}

function anyMergeRequest(): fc.Arbitrary<ApprovalPolicyRule> {
  return fc
    .record({ where: ruleBranches(), commits: fc.constantFrom(...commitKinds) })
    .map(({ where, commits }) => anyMergeRequestRule({ branches: undefined, ...where, commits }));
}
