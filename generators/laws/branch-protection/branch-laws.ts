import type { Law } from '../law.ts';
import { aBypassOnlyOpens } from './a-bypass-only-opens.ts';
import { aFurtherPolicyOpensNoBranch } from './a-further-policy-opens-no-branch.ts';
import { aPolicyThatDoesNotEnforceKeepsNothing } from './a-policy-that-does-not-enforce-keeps-nothing.ts';
import { aReasonOnlyOpens } from './a-reason-only-opens.ts';
import { forceIsNeverEasier } from './force-is-never-easier.ts';
import { peopleBypassNoBranchChange } from './people-bypass-no-branch-change.ts';

/** The laws of branches that policies protect. */
export const branchLaws: readonly Law[] = [
  aFurtherPolicyOpensNoBranch,
  aPolicyThatDoesNotEnforceKeepsNothing,
  aReasonOnlyOpens,
  aBypassOnlyOpens,
  forceIsNeverEasier,
  peopleBypassNoBranchChange,
];
