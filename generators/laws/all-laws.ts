import type { Law } from './law.ts';
import { aBranchExceptionNeverAdds } from './approval/a-branch-exception-never-adds.ts';
import { aBypassNeedsBothBranches } from './approval/a-bypass-needs-both-branches.ts';
import { aCopiedPolicyDemandsTwice } from './approval/a-copied-policy-demands-twice.ts';
import { aDisabledPolicyIsAbsent } from './approval/a-disabled-policy-is-absent.ts';
import { aFurtherPolicyNeverDemandsLess } from './approval/a-further-policy-never-demands-less.ts';
import { aNameIsOnlyAName } from './approval/a-name-is-only-a-name.ts';
import { aSourceFindingNeverUnblocks } from './approval/a-source-finding-never-unblocks.ts';
import { aTargetFindingNeverBlocks } from './approval/a-target-finding-never-blocks.ts';
import { aWarningDemandsWhatEnforcingDemands } from './approval/a-warning-demands-what-enforcing-demands.ts';
import { agesConvertToDays } from './approval/ages-convert-to-days.ts';
import { anUnprotectedTargetLiftsAll } from './approval/an-unprotected-target-lifts-all.ts';
import { dismissedAndUndismissedAddUp } from './approval/dismissed-and-undismissed-add-up.ts';
import { emptyStatesAreBothNewOnes } from './approval/empty-states-are-both-new-ones.ts';
import { failingClosedBlocksMore } from './approval/failing-closed-blocks-more.ts';
import { fewerRequiredApprovalsNeverBlock } from './approval/fewer-required-approvals-never-block.ts';
import { noSeveritiesAreAllSeverities } from './approval/no-severities-are-all-severities.ts';
import { policiesNeverRelaxSettings } from './approval/policies-never-relax-settings.ts';
import { raisingTheAllowanceNeverBlocks } from './approval/raising-the-allowance-never-blocks.ts';
import { signingNeverBlocks } from './approval/signing-never-blocks.ts';
import { splittingAPolicyNeverDemandsLess } from './approval/splitting-a-policy-never-demands-less.ts';
import { theAllowanceIsAStrictLimit } from './approval/the-allowance-is-a-strict-limit.ts';
import { theOrderOfListsSaysNothing } from './approval/the-order-of-lists-says-nothing.ts';

/** Every law, in the order in which they are tried. */
export const laws: readonly Law[] = [
  aBranchExceptionNeverAdds,
  aBypassNeedsBothBranches,
  aCopiedPolicyDemandsTwice,
  aDisabledPolicyIsAbsent,
  aFurtherPolicyNeverDemandsLess,
  aNameIsOnlyAName,
  aSourceFindingNeverUnblocks,
  aTargetFindingNeverBlocks,
  aWarningDemandsWhatEnforcingDemands,
  agesConvertToDays,
  anUnprotectedTargetLiftsAll,
  dismissedAndUndismissedAddUp,
  emptyStatesAreBothNewOnes,
  failingClosedBlocksMore,
  fewerRequiredApprovalsNeverBlock,
  noSeveritiesAreAllSeverities,
  policiesNeverRelaxSettings,
  raisingTheAllowanceNeverBlocks,
  signingNeverBlocks,
  splittingAPolicyNeverDemandsLess,
  theAllowanceIsAStrictLimit,
  theOrderOfListsSaysNothing,
];
