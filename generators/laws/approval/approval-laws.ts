import type { Law } from '../law.ts';
import { aBranchExceptionNeverAdds } from './a-branch-exception-never-adds.ts';
import { aBypassChangesOnePolicy } from './a-bypass-changes-one-policy.ts';
import { aBypassNeedsBothBranches } from './a-bypass-needs-both-branches.ts';
import { aCopiedPolicyDemandsTwice } from './a-copied-policy-demands-twice.ts';
import { aDisabledPolicyIsAbsent } from './a-disabled-policy-is-absent.ts';
import { aDismissalCoversWhatItHasSeen } from './a-dismissal-covers-what-it-has-seen.ts';
import { aFurtherApproverNeverBlocks } from './a-further-approver-never-blocks.ts';
import { aFurtherPolicyNeverDemandsLess } from './a-further-policy-never-demands-less.ts';
import { aNameIsOnlyAName } from './a-name-is-only-a-name.ts';
import { aPolicyMadeForAFindingSeesIt } from './a-policy-made-for-a-finding-sees-it.ts';
import { aPolicyOfTheGroupIsOneOfItsProjects } from './a-policy-of-the-group-is-one-of-its-projects.ts';
import { aSourceFindingNeverUnblocks } from './a-source-finding-never-unblocks.ts';
import { aSuccessfulRetryEndsErrors } from './a-successful-retry-ends-errors.ts';
import { aTargetFindingNeverBlocks } from './a-target-finding-never-blocks.ts';
import { aViolationIsWhatDemandsApprovals } from './a-violation-is-what-demands-approvals.ts';
import { aWarningDemandsWhatEnforcingDemands } from './a-warning-demands-what-enforcing-demands.ts';
import { aWarningFindsWhatEnforcingFinds } from './a-warning-finds-what-enforcing-finds.ts';
import { agesConvertToDays } from './ages-convert-to-days.ts';
import { anAgeHasOneEdge } from './an-age-has-one-edge.ts';
import { anUnprotectedTargetLiftsAll } from './an-unprotected-target-lifts-all.ts';
import { approvalsLeftAreWithinThoseRequired } from './approvals-left-are-within-those-required.ts';
import { bothWaysToDenyALicenseAgree } from './both-ways-to-deny-a-license-agree.ts';
import { denyingSomeIsAllowingTheOthers } from './denying-some-is-allowing-the-others.ts';
import { dismissedAndUndismissedAddUp } from './dismissed-and-undismissed-add-up.ts';
import { emptyStatesAreBothNewOnes } from './empty-states-are-both-new-ones.ts';
import { failingClosedBlocksMore } from './failing-closed-blocks-more.ts';
import { fewerRequiredApprovalsNeverBlock } from './fewer-required-approvals-never-block.ts';
import { howReportsAreCutUpSaysNothing } from './how-reports-are-cut-up-says-nothing.ts';
import { listsAreCutAndDecisionsAreNot } from './lists-are-cut-and-decisions-are-not.ts';
import { noScannersAreAllScanners } from './no-scanners-are-all-scanners.ts';
import { noSeveritiesAreAllSeverities } from './no-severities-are-all-severities.ts';
import { onlyErrorsTellOpenFromClosed } from './only-errors-tell-open-from-closed.ts';
import { policiesNeverRelaxSettings } from './policies-never-relax-settings.ts';
import { raisingTheAllowanceNeverBlocks } from './raising-the-allowance-never-blocks.ts';
import { settingsLastAsLongAsTheirViolation } from './settings-last-as-long-as-their-violation.ts';
import { signingNeverBlocks } from './signing-never-blocks.ts';
import { splittingAPolicyNeverDemandsLess } from './splitting-a-policy-never-demands-less.ts';
import { theAllowanceIsAStrictLimit } from './the-allowance-is-a-strict-limit.ts';
import { theOrderOfListsSaysNothing } from './the-order-of-lists-says-nothing.ts';
import { theOrderOfPoliciesAndRulesSaysNothing } from './the-order-of-policies-and-rules-says-nothing.ts';
import { tuningNeverAddsApprovals } from './tuning-never-adds-approvals.ts';
import { twoScannersAreTwoRules } from './two-scanners-are-two-rules.ts';
import { whatBothSidesHaveIsNeverNew } from './what-both-sides-have-is-never-new.ts';
import { whatHappensTwiceHappensOnce } from './what-happens-twice-happens-once.ts';
import { whatIsUndoneLeavesNoTrace } from './what-is-undone-leaves-no-trace.ts';
import { wideningScannersNeverUnblocks } from './widening-scanners-never-unblocks.ts';
import { wideningSeveritiesNeverUnblocks } from './widening-severities-never-unblocks.ts';
import { wideningStatesNeverUnblocks } from './widening-states-never-unblocks.ts';
import { writingADefaultOutSaysNothing } from './writing-a-default-out-says-nothing.ts';

/** Laws of approval policies. */
export const approvalLaws: readonly Law[] = [
  aFurtherPolicyNeverDemandsLess,
  raisingTheAllowanceNeverBlocks,
  fewerRequiredApprovalsNeverBlock,
  aSourceFindingNeverUnblocks,
  aTargetFindingNeverBlocks,
  wideningSeveritiesNeverUnblocks,
  wideningScannersNeverUnblocks,
  failingClosedBlocksMore,
  aWarningDemandsWhatEnforcingDemands,
  theOrderOfPoliciesAndRulesSaysNothing,
  splittingAPolicyNeverDemandsLess,
  aCopiedPolicyDemandsTwice,
  approvalsLeftAreWithinThoseRequired,
  aFurtherApproverNeverBlocks,
  policiesNeverRelaxSettings,
  settingsLastAsLongAsTheirViolation,
  emptyStatesAreBothNewOnes,
  noSeveritiesAreAllSeverities,
  noScannersAreAllScanners,
  bothWaysToDenyALicenseAgree,
  denyingSomeIsAllowingTheOthers,
  agesConvertToDays,
  aDisabledPolicyIsAbsent,
  aBranchExceptionNeverAdds,
  aBypassNeedsBothBranches,
  aBypassChangesOnePolicy,
  aDismissalCoversWhatItHasSeen,
  aViolationIsWhatDemandsApprovals,
  aSuccessfulRetryEndsErrors,
  aNameIsOnlyAName,
  anUnprotectedTargetLiftsAll,
  tuningNeverAddsApprovals,
  theOrderOfListsSaysNothing,
  signingNeverBlocks,
  listsAreCutAndDecisionsAreNot,
  theAllowanceIsAStrictLimit,
  dismissedAndUndismissedAddUp,
  howReportsAreCutUpSaysNothing,
  whatBothSidesHaveIsNeverNew,
  wideningStatesNeverUnblocks,
  whatHappensTwiceHappensOnce,
  aPolicyOfTheGroupIsOneOfItsProjects,
  aPolicyMadeForAFindingSeesIt,
  anAgeHasOneEdge,
  onlyErrorsTellOpenFromClosed,
  aWarningFindsWhatEnforcingFinds,
  whatIsUndoneLeavesNoTrace,
  twoScannersAreTwoRules,
  writingADefaultOutSaysNothing,
];
